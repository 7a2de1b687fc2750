// SPDX-License-Identifier: MIT
#include "commands.h"
#include "consoleProgress.h"
#include "evaluate/compressedSize.h"
#include "evaluate/evaluateSessions.h"

#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <sys/resource.h>

namespace nearshelf::cli {
namespace {

using Json = nlohmann::ordered_json;

double rounded(double value) { return std::round(value * 100) / 100; }

double peakMemoryMiB() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

void print(const Json& figures, bool asJson) {
    if (asJson) {
        std::printf("%s\n", figures.dump(2).c_str());
        return;
    }
    for (const auto& [name, value] : figures.items()) std::printf("%-24s %s\n", name.c_str(), value.dump().c_str());
}

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
    const auto begin = std::chrono::steady_clock::now();
    const trainer::BuiltStore store = trainer::buildStore(options);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    const double memory = peakMemoryMiB();
    const trainer::SessionFigures figures = trainer::evaluateSessions(store, queries, options.progress);

    const double items = static_cast<double>(store.products.size());
    Json out;
    out["hr20"] = rounded(figures.metrics.hr20());
    out["mrr20"] = rounded(figures.metrics.mrr20());
    out["hr10"] = rounded(figures.metrics.hr10());
    out["mrr10"] = rounded(figures.metrics.mrr10());
    out["queries"] = figures.metrics.queries();
    out["items"] = store.products.size();
    out["trainSeconds"] = rounded(seconds);
    out["peakMemoryMiB"] = rounded(memory);
    out["packBytes"] = store.pack.bytes.size();
    out["packBrotliBytesPerItem"] = rounded(static_cast<double>(trainer::brotliSize(store.pack.bytes)) / items);
    out["p50QueryMicros"] = rounded(figures.medianQueryMicros);
    print(out, arguments.json);
}

void addSessions(CLI::App& command) {
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

}  // namespace

void addEvaluateCommand(CLI::App& app) {
    CLI::App* command = app.add_subcommand("evaluate", "Measures the quality of the recommendations on data that the pack has not seen");
    command->require_subcommand(1);
    addSessions(*command);
}

}  // namespace nearshelf::cli
