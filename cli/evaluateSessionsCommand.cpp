// SPDX-License-Identifier: MIT
#include "build/buildStore.h"
#include "commands.h"
#include "consoleProgress.h"
#include "evaluate/evaluateSessions.h"
#include "figures.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <string>

namespace nearshelf::cli {
namespace {

struct SessionArguments {
    std::string train, test;
    bool json = false, fast = false, progress = false;
};

void evaluateSessionFiles(const SessionArguments& arguments) {
    const std::vector<trainer::SessionQuery> queries = trainer::readSessionTest(trainer::Source::fromFile(arguments.test));
    trainer::BuildOptions options;
    options.sessions = {trainer::Source::fromFile(arguments.train)};
    options.fast = arguments.fast;
    options.progress = consoleProgress(arguments.progress);
    const Stopwatch watch;
    trainer::ReadReport report;
    const trainer::StoreData data = trainer::readStore(options, report);
    const trainer::BuiltStore store = trainer::buildStore(options, data);
    const Footprint footprint = footprintOf(store, watch);
    const trainer::SessionFigures figures = trainer::evaluateSessions(store, queries, options.progress);
    Json out = sessionJson(figures.metrics);
    out["queries"] = figures.metrics.queries();
    add(out, footprint);
    out["p50QueryMicros"] = rounded(figures.medianQueryMicros);
    print(out, arguments.json);
}

}  // namespace

void addEvaluateSessions(CLI::App& command) {
    auto arguments = std::make_shared<SessionArguments>();
    CLI::App* sessions =
        command.add_subcommand("sessions", "Ranks the next item of every test visit with a pack built from the training visits");
    sessions->add_option("--train", arguments->train, "Visits to build from: one a line, ids between spaces, oldest first")->required();
    sessions->add_option("--test", arguments->test, "One query a line: the ids so far, a tab, the id that came next")->required();
    sessions->add_flag("--json", arguments->json, "Prints the figures as JSON");
    sessions->add_flag("--fast", arguments->fast, "Fits on fewer visits, for trying things out");
    sessions->add_flag("--progress", arguments->progress, "Shows progress even when stderr is no terminal");
    sessions->callback([arguments] { evaluateSessionFiles(*arguments); });
}

}  // namespace nearshelf::cli
