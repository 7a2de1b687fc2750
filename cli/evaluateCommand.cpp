// SPDX-License-Identifier: MIT
#include "build/calendarDay.h"
#include "commands.h"
#include "consoleProgress.h"
#include "evaluate/baselines/basketBaselines.h"
#include "evaluate/compressedSize.h"
#include "evaluate/evaluateBaskets.h"
#include "evaluate/evaluateSessions.h"
#include "ingest/readOrders.h"

#include <CLI/CLI.hpp>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>
#include <stdexcept>
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

class Stopwatch {
public:
    double seconds() const { return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin_).count(); }

private:
    std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

/// What a pack cost to build and costs to ship.
struct Footprint {
    std::size_t items, packBytes, brotliBytes;
    double trainSeconds, memoryMiB;
};

Footprint measure(const trainer::BuiltStore& store, const Stopwatch& watch) {
    const double seconds = watch.seconds(), memory = peakMemoryMiB();
    return {store.products.size(), store.pack.bytes.size(), trainer::brotliSize(store.pack.bytes), seconds, memory};
}

void add(Json& out, const Footprint& footprint) {
    out["items"] = footprint.items;
    out["trainSeconds"] = rounded(footprint.trainSeconds);
    out["peakMemoryMiB"] = rounded(footprint.memoryMiB);
    out["packBytes"] = footprint.packBytes;
    out["packBrotliBytesPerItem"] = rounded(static_cast<double>(footprint.brotliBytes) / static_cast<double>(footprint.items));
}

Json sessionJson(const trainer::RankMetrics& metrics) {
    return {{"hr20", rounded(metrics.hr20())},
            {"mrr20", rounded(metrics.mrr20())},
            {"hr10", rounded(metrics.hr10())},
            {"mrr10", rounded(metrics.mrr10())}};
}

Json basketJson(const trainer::RankMetrics& metrics) {
    return {{"recall10", rounded(metrics.hr10())},
            {"mrr10", rounded(metrics.mrr10())},
            {"recall20", rounded(metrics.hr20())},
            {"mrr20", rounded(metrics.mrr20())}};
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
    const Stopwatch watch;
    const trainer::BuiltStore store = trainer::buildStore(options);
    const Footprint footprint = measure(store, watch);
    const trainer::SessionFigures figures = trainer::evaluateSessions(store, queries, options.progress);
    Json out = sessionJson(figures.metrics);
    out["queries"] = figures.metrics.queries();
    add(out, footprint);
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

struct BasketArguments {
    std::vector<std::string> orders;
    std::string split;
    bool json = false, progress = false;
};

void evaluateBasketFiles(const BasketArguments& arguments) {
    const auto day = trainer::parseDay(arguments.split);
    if (!day) throw std::runtime_error("--split: found \"" + arguments.split + "\", expected a date such as 2011-09-30");
    trainer::BuildOptions options;
    for (const std::string& path : arguments.orders) options.orders.push_back(trainer::Source::fromFile(path));
    options.ordersBefore = (std::int64_t{*day} + 1) * secondsPerDay;
    options.buildDay = *day;
    options.progress = consoleProgress(arguments.progress);
    trainer::ReadReport report;
    const trainer::StoreData data = trainer::readStore(options, report);
    trainer::OrderReport unused;
    const auto queries = trainer::basketQueries(trainer::readOrders(options.orders, unused, options.progress), options.ordersBefore, data);
    if (queries.empty()) throw std::runtime_error("--split: no order after " + arguments.split + " holds two products sold before");
    std::vector<std::string> ids;
    for (const trainer::Product& product : data.catalog.products) ids.push_back(product.id);

    const Stopwatch watch;
    const trainer::BuiltStore store = trainer::buildStore(options, data);
    const Footprint footprint = measure(store, watch);
    const trainer::BasketFigures figures = trainer::evaluateBaskets(store, queries, ids, options.progress);
    Json out = basketJson(figures.metrics);
    out["queries"] = figures.metrics.queries();
    add(out, footprint);
    out["p50QueryMicros"] = rounded(figures.medianQueryMicros);
    for (const auto& [name, metrics] : trainer::basketBaselines(data.history, queries)) out["baselines"][name] = basketJson(metrics);
    print(out, arguments.json);
}

void addBaskets(CLI::App& command) {
    auto arguments = std::make_shared<BasketArguments>();
    CLI::App* baskets = command.add_subcommand("baskets", "Completes orders after a day with a pack built from the orders up to it");
    baskets->add_option("--orders", arguments->orders, "Order exports")->required();
    baskets->add_option("--split", arguments->split, "Last day that the pack is built from")->required();
    baskets->add_flag("--json", arguments->json, "Prints the figures as JSON");
    baskets->add_flag("--progress", arguments->progress, "Shows progress even when stderr is no terminal");
    baskets->callback([arguments] { evaluateBasketFiles(*arguments); });
}

}  // namespace

void addEvaluateCommand(CLI::App& app) {
    CLI::App* command = app.add_subcommand("evaluate", "Measures the quality of the recommendations on data that the pack has not seen");
    command->require_subcommand(1);
    addSessions(*command);
    addBaskets(*command);
}

}  // namespace nearshelf::cli
