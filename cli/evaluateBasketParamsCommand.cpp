// SPDX-License-Identifier: MIT
#include "build/readStore.h"
#include "commands.h"
#include "consoleProgress.h"
#include "dayOption.h"
#include "evaluate/searchCoBought.h"
#include "figures.h"
#include "sources.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <vector>

namespace nearshelf::cli {
namespace {

struct ParamArguments {
    std::vector<std::string> orders;
    std::string until;
    bool json = false, progress = false;
};

void searchBasketParams(const ParamArguments& arguments) {
    trainer::BuildOptions options;
    options.orders = sourcesOf(arguments.orders);
    buildUpTo(dayOf("--until", arguments.until), options);
    options.progress = consoleProgress(arguments.progress);
    trainer::ReadReport report;
    const trainer::CoBoughtSearch search = trainer::searchCoBought(options, trainer::readStore(options, report));
    Json out;
    out["queries"] = search.queries;
    out["defaults"] = basketJson(search.standard);
    out["best"] = basketJson(search.best);
    for (const trainer::CoBoughtTrial& trial : search.trials)
        out["trials"].push_back({{"field", trial.field},
                                 {"value", rounded(trial.value)},
                                 {"chosen", trial.chosen},
                                 {"recall10", rounded(trial.recall10)},
                                 {"mrr10", rounded(trial.mrr10)},
                                 {"tableBytes", trial.tableBytes}});
    print(out, arguments.json);
}

}  // namespace

void addEvaluateBasketParams(CLI::App& command) {
    auto arguments = std::make_shared<ParamArguments>();
    CLI::App* params =
        command.add_subcommand("basket-params", "Searches the settings of what is bought together on the latest of the orders up to a day");
    params->add_option("--orders", arguments->orders, "Order exports")->required();
    params->add_option("--until", arguments->until, "Last day that is looked at")->required();
    params->add_flag("--json", arguments->json, "Prints the figures as JSON");
    params->add_flag("--progress", arguments->progress, "Shows progress even when stderr is no terminal");
    params->callback([arguments] { searchBasketParams(*arguments); });
}

}  // namespace nearshelf::cli
