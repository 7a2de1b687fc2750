// SPDX-License-Identifier: MIT
#include "build/readStore.h"
#include "commands.h"
#include "dayOption.h"
#include "evaluate/searchPopularity.h"
#include "figures.h"
#include "sources.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace nearshelf::cli {
namespace {

struct ParamArguments {
    std::vector<std::string> orders, sessions;
    std::string until;
    bool json = false;
};

void searchPopularityParams(const ParamArguments& arguments) {
    if (arguments.orders.empty() && arguments.sessions.empty())
        throw std::runtime_error("evaluate popularity-params: name orders or sessions, with --orders or --sessions");
    trainer::BuildOptions options;
    options.orders = sourcesOf(arguments.orders);
    options.sessions = sourcesOf(arguments.sessions);
    if (!arguments.until.empty()) buildUpTo(dayOf("--until", arguments.until), options);
    trainer::ReadReport report;
    Json out = Json::array();
    for (const trainer::PopularityTrial& trial : trainer::searchPopularity(trainer::readStore(options, report).history))
        out.push_back({{"halfLife", rounded(trial.halfLife)}, {"default", trial.standard}, {"hr20", rounded(trial.hr20)}});
    print(out, arguments.json);
}

}  // namespace

void addEvaluatePopularityParams(CLI::App& command) {
    auto arguments = std::make_shared<ParamArguments>();
    CLI::App* params = command.add_subcommand("popularity-params", "Tries half-lives of popularity on the latest of the orders or visits");
    params->add_option("--orders", arguments->orders, "Order exports");
    params->add_option("--sessions", arguments->sessions, "Sessions");
    params->add_option("--until", arguments->until, "Last day of the orders that is looked at");
    params->add_flag("--json", arguments->json, "Prints the figures as JSON");
    params->callback([arguments] { searchPopularityParams(*arguments); });
}

}  // namespace nearshelf::cli
