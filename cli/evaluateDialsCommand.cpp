// SPDX-License-Identifier: MIT
#include "commands.h"
#include "consoleProgress.h"
#include "dayOption.h"
#include "evaluate/basketTest.h"
#include "evaluate/evaluateDials.h"
#include "evaluate/sessionTest.h"
#include "figures.h"
#include "ingest/readOrders.h"
#include "sources.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace nearshelf::cli {
namespace {

constexpr std::size_t mostOpened = 5;

struct DialArguments {
    std::vector<std::string> orders;
    std::string split, train, test;
    bool defaultsOnly = false, json = false, fast = false, progress = false;
};

struct Experiment {
    trainer::BuiltStore store;
    std::vector<trainer::ShopperQuery> queries;
};

/// Shoppers who open a few products of a later order and go for another one of it.
Experiment fromOrders(const DialArguments& arguments, trainer::BuildOptions options) {
    options.orders = sourcesOf(arguments.orders);
    buildUpTo(dayOf("--split", arguments.split), options);
    trainer::ReadReport report;
    trainer::StoreData data = trainer::readStore(options, report);
    Experiment experiment;
    trainer::OrderReport unused;
    for (const auto& basket :
         trainer::basketQueries(trainer::readOrders(options.orders, unused, options.progress), options.ordersBefore, data)) {
        trainer::ShopperQuery query;
        const std::size_t opened = std::min(mostOpened, basket.rest.size());
        for (std::size_t i = 0; i < opened; ++i) query.opened.push_back(data.catalog.products[basket.rest[i]].id);
        query.wanted = data.catalog.products[basket.wanted].id;
        experiment.queries.push_back(std::move(query));
    }
    experiment.store = trainer::buildStore(options, std::move(data));
    return experiment;
}

Experiment fromSessions(const DialArguments& arguments, trainer::BuildOptions options) {
    Experiment experiment;
    for (trainer::SessionQuery& query : trainer::readSessionTest(trainer::Source::fromFile(arguments.test)))
        experiment.queries.push_back({std::move(query.prefix), std::move(query.next)});
    options.sessions = {trainer::Source::fromFile(arguments.train)};
    experiment.store = trainer::buildStore(options);
    return experiment;
}

Json shelfJson(const trainer::ShelfFigures& figures) {
    Json out = sessionJson(figures.metrics);
    out["coverage"] = rounded(100 * figures.coverage);
    out["distance"] = rounded(100 * figures.distance);
    out["margin"] = rounded(100 * figures.margin);
    out["fresh"] = rounded(100 * figures.fresh);
    out["outOfStock"] = rounded(100 * figures.outOfStock);
    return out;
}

void evaluateDialFiles(const DialArguments& arguments) {
    trainer::BuildOptions options;
    options.fast = arguments.fast;
    options.progress = consoleProgress(arguments.progress);
    if (arguments.orders.empty() == arguments.train.empty())
        throw std::runtime_error("evaluate dials: name orders with --orders and --split, or visits with --train and --test");
    Experiment experiment = arguments.orders.empty() ? fromSessions(arguments, options) : fromOrders(arguments, options);
    const trainer::DialFigures figures =
        trainer::evaluateDials(std::move(experiment.store), experiment.queries, arguments.defaultsOnly, options.progress);
    Json out;
    out["queries"] = experiment.queries.size();
    out["neutral"] = shelfJson(figures.neutral);
    out["defaults"] = shelfJson(figures.standard);
    for (const trainer::DialPoint& point : figures.dials) {
        Json entry{{"value", rounded(point.value)}, {"default", point.standard}};
        entry.update(shelfJson(point.figures));
        out["dials"][point.dial].push_back(std::move(entry));
    }
    for (const trainer::FatiguePoint& point : figures.fatigue)
        out["fatigue"].push_back({{"value", rounded(point.factor)},
                                  {"default", point.standard},
                                  {"firstHr20", rounded(point.firstHr20)},
                                  {"tenthHr20", rounded(point.tenthHr20)},
                                  {"seen", rounded(point.seen)},
                                  {"different", rounded(point.different)}});
    print(out, arguments.json);
}

}  // namespace

void addEvaluateDials(CLI::App& command) {
    auto arguments = std::make_shared<DialArguments>();
    CLI::App* dials = command.add_subcommand("dials", "Measures what each dial of the ranking costs in relevance and what it gives");
    CLI::Option* orders = dials->add_option("--orders", arguments->orders, "Order exports");
    dials->add_option("--split", arguments->split, "Last day that the pack is built from")->needs(orders);
    CLI::Option* train = dials->add_option("--train", arguments->train, "Visits to build from, instead of orders");
    train->needs(dials->add_option("--test", arguments->test, "One query a line: the ids so far, a tab, the id that came next"));
    dials->add_flag("--defaults-only", arguments->defaultsOnly, "Compares the defaults with all dials off, and turns none");
    dials->add_flag("--json", arguments->json, "Prints the figures as JSON");
    dials->add_flag("--fast", arguments->fast, "Fits on fewer visits, for trying things out");
    dials->add_flag("--progress", arguments->progress, "Shows progress even when stderr is no terminal");
    dials->callback([arguments] { evaluateDialFiles(*arguments); });
}

}  // namespace nearshelf::cli
