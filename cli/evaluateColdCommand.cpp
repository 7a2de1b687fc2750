// SPDX-License-Identifier: MIT
#include "commands.h"
#include "consoleProgress.h"
#include "evaluate/evaluateCold.h"
#include "figures.h"
#include "sources.h"

#include <CLI/CLI.hpp>
#include <cmath>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace nearshelf::cli {
namespace {

struct ColdArguments {
    std::vector<std::string> catalogs, orders, sessions;
    bool json = false, fast = false, progress = false;
};

void evaluateColdFiles(const ColdArguments& arguments) {
    if (arguments.orders.empty() && arguments.sessions.empty())
        throw std::runtime_error("evaluate cold: name orders or sessions to take shoppers from, with --orders or --sessions");
    trainer::BuildOptions options;
    options.catalogs = sourcesOf(arguments.catalogs);
    options.orders = sourcesOf(arguments.orders);
    options.sessions = sourcesOf(arguments.sessions);
    options.fast = arguments.fast;
    options.progress = consoleProgress(arguments.progress);
    trainer::ReadReport report;
    Json out;
    const trainer::ColdStart start = trainer::evaluateCold(options, trainer::readStore(options, report));
    for (const trainer::ColdFigures& cold : start.figures) {
        const auto percent = static_cast<int>(std::lround(100 * cold.historyShare));
        Json& entry = out["history" + std::to_string(percent)]["events" + std::to_string(cold.events)];
        entry = sessionJson(cold.metrics);
        entry["queries"] = cold.metrics.queries();
    }
    const trainer::NewItemFigures& fresh = start.newItems;
    out["newItems"] = {{"items", fresh.items},
                       {"besideNearest", rounded(100 * fresh.besideNearest)},
                       {"stated", rounded(100 * fresh.stated)},
                       {"places", rounded(100 * fresh.places)},
                       {"shown", rounded(100 * fresh.shown)},
                       {"wanted", sessionJson(fresh.wanted)}};
    out["newItems"]["wanted"]["queries"] = fresh.wanted.queries();
    print(out, arguments.json);
}

}  // namespace

void addEvaluateCold(CLI::App& command) {
    auto arguments = std::make_shared<ColdArguments>();
    CLI::App* cold = command.add_subcommand("cold", "Measures a new shopper's first shelves in a store with no, little and much history");
    cold->add_option("--catalog", arguments->catalogs, "Catalog exports");
    cold->add_option("--orders", arguments->orders, "Order exports");
    cold->add_option("--sessions", arguments->sessions, "Sessions");
    cold->add_flag("--json", arguments->json, "Prints the figures as JSON");
    cold->add_flag("--fast", arguments->fast, "Fits on fewer visits, for trying things out");
    cold->add_flag("--progress", arguments->progress, "Shows progress even when stderr is no terminal");
    cold->callback([arguments] { evaluateColdFiles(*arguments); });
}

}  // namespace nearshelf::cli
