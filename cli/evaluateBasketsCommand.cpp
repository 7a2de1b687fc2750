// SPDX-License-Identifier: MIT
#include "build/buildStore.h"
#include "commands.h"
#include "consoleProgress.h"
#include "dayOption.h"
#include "evaluate/baselines/basketBaselines.h"
#include "evaluate/evaluateBaskets.h"
#include "figures.h"
#include "ingest/readOrders.h"
#include "sources.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace nearshelf::cli {
namespace {

struct BasketArguments {
    std::vector<std::string> orders;
    std::string split;
    bool json = false, progress = false;
};

void evaluateBasketFiles(const BasketArguments& arguments) {
    trainer::BuildOptions options;
    options.orders = sourcesOf(arguments.orders);
    buildUpTo(dayOf("--split", arguments.split), options);
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
    const Footprint footprint = footprintOf(store, watch);
    const trainer::BasketFigures figures = trainer::evaluateBaskets(store, queries, ids, options.progress);
    Json out = basketJson(figures.metrics);
    out["queries"] = figures.metrics.queries();
    add(out, footprint);
    out["p50QueryMicros"] = rounded(figures.medianQueryMicros);
    for (const auto& [name, metrics] : trainer::basketBaselines(data.history, queries)) out["baselines"][name] = basketJson(metrics);
    print(out, arguments.json);
}

}  // namespace

void addEvaluateBaskets(CLI::App& command) {
    auto arguments = std::make_shared<BasketArguments>();
    CLI::App* baskets = command.add_subcommand("baskets", "Completes orders after a day with a pack built from the orders up to it");
    baskets->add_option("--orders", arguments->orders, "Order exports")->required();
    baskets->add_option("--split", arguments->split, "Last day that the pack is built from")->required();
    baskets->add_flag("--json", arguments->json, "Prints the figures as JSON");
    baskets->add_flag("--progress", arguments->progress, "Shows progress even when stderr is no terminal");
    baskets->callback([arguments] { evaluateBasketFiles(*arguments); });
}

}  // namespace nearshelf::cli
