// SPDX-License-Identifier: MIT
#include "build/readStore.h"
#include "commands.h"
#include "consoleProgress.h"
#include "evaluate/baselines/evaluateBaselines.h"
#include "figures.h"
#include "ingest/source.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <string>

namespace nearshelf::cli {
namespace {

struct PeerArguments {
    std::string train, test;
    bool json = false, progress = false;
};

void evaluatePeers(const PeerArguments& arguments) {
    const std::vector<trainer::SessionQuery> queries = trainer::readSessionTest(trainer::Source::fromFile(arguments.test));
    trainer::BuildOptions options;
    options.sessions = {trainer::Source::fromFile(arguments.train)};
    options.progress = consoleProgress(arguments.progress);
    trainer::ReadReport report;
    Json out;
    for (const auto& peer : trainer::evaluateBaselines(trainer::readStore(options, report), queries, options.progress)) {
        Json& entry = out[peer.name];
        entry = sessionJson(peer.metrics);
        entry["queries"] = peer.metrics.queries();
        entry["p50QueryMicros"] = rounded(peer.medianQueryMicros);
        entry["modelBytes"] = peer.modelBytes;
        entry["modelBrotliBytes"] = peer.modelBrotliBytes;
        entry["settings"] = peer.settings;
    }
    print(out, arguments.json);
}

}  // namespace

void addEvaluatePeers(CLI::App& command) {
    auto arguments = std::make_shared<PeerArguments>();
    CLI::App* peers = command.add_subcommand("peers", "Ranks the same test visits in plain ways that others have published");
    peers->add_option("--train", arguments->train, "Visits to learn from: one a line, ids between spaces, oldest first")->required();
    peers->add_option("--test", arguments->test, "One query a line: the ids so far, a tab, the id that came next")->required();
    peers->add_flag("--json", arguments->json, "Prints the figures as JSON");
    peers->add_flag("--progress", arguments->progress, "Shows progress even when stderr is no terminal");
    peers->callback([arguments] { evaluatePeers(*arguments); });
}

}  // namespace nearshelf::cli
