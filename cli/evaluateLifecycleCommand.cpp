// SPDX-License-Identifier: MIT
#include "commands.h"
#include "consoleProgress.h"
#include "dayOption.h"
#include "evaluate/evaluateLifecycle.h"
#include "figures.h"
#include "ingest/readOrders.h"
#include "lifecycle/readSummary.h"
#include "sources.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace nearshelf::cli {
namespace {

struct LifecycleArguments {
    std::vector<std::string> orders;
    std::string split, summary;
    trainer::RestockFitParams restock;
    bool json = false, progress = false;
};

Json rateJson(const PurchaseRateParams& rate) {
    return {{"r", fine(rate.r)}, {"alpha", fine(rate.alpha)}, {"a", fine(rate.a)}, {"b", fine(rate.b)}};
}

Json restockJson(const trainer::RestockHits& hits) {
    return {{"forecasts", hits.forecasts},
            {"model", fine(hits.model)},
            {"naiveMean", fine(hits.naiveMean)},
            {"naiveMedian", fine(hits.naiveMedian)},
            {"productMean", fine(hits.productMean)},
            {"hindsight", fine(hits.hindsight)},
            {"hindsightForecasts", hits.hindsightForecasts}};
}

Json promisesJson(const std::vector<trainer::RestockPromise>& promises) {
    Json rows = Json::array();
    for (const trainer::RestockPromise& promise : promises)
        rows.push_back({{"share", fine(promise.share)},
                        {"forecasts", promise.forecasts},
                        {"model", fine(promise.model)},
                        {"naiveMean", fine(promise.naiveMean)}});
    return rows;
}

Json figuresOf(const LifecycleArguments& arguments) {
    if (!arguments.summary.empty())
        return {{"bgNbd", rateJson(trainer::fitPurchaseRate(trainer::readSummary(trainer::Source::fromFile(arguments.summary))))}};
    if (arguments.orders.empty() || arguments.split.empty()) throw std::runtime_error("lifecycle: name --orders and --split, or --summary");
    const std::uint32_t day = dayOf("--split", arguments.split);
    trainer::OrderReport report;
    const trainer::OrderLog log = trainer::readOrders(sourcesOf(arguments.orders), report, consoleProgress(arguments.progress));
    const trainer::LifecycleFigures figures = trainer::evaluateLifecycle(log, day, arguments.restock);
    return {{"customers", figures.customers},
            {"heldOutWeeks", fine(figures.heldOutWeeks)},
            {"meanHeldOutPurchases", fine(figures.meanHeldOutPurchases)},
            {"bgNbd", rateJson(figures.rate)},
            {"gammaGamma", {{"p", fine(figures.spend.p)}, {"q", fine(figures.spend.q)}, {"v", fine(figures.spend.v)}}},
            {"meanAbsoluteError",
             {{"model", fine(figures.errors.model)},
              {"modelMean", fine(figures.errors.modelMean)},
              {"lastYearRate", fine(figures.errors.lastYearRate)},
              {"recencyRule", fine(figures.errors.recency)},
              {"lifetimeRate", fine(figures.errors.lifetimeRate)}}},
            {"cameBack", {{"likelyAlive", fine(figures.likelyBack)}, {"others", fine(figures.othersBack)}}},
            {"within20PercentOfTheGap",
             {{"regularPairs", restockJson(figures.regular)},
              {"allPairs", restockJson(figures.all)},
              {"promised", restockJson(figures.promised)}}},
            {"spread", {{"variance", fine(figures.spread.variance)}, {"weight", fine(figures.spread.weight)}}},
            {"surest", promisesJson(figures.promises)}};
}

}  // namespace

void addEvaluateLifecycle(CLI::App& command) {
    auto arguments = std::make_shared<LifecycleArguments>();
    CLI::App* lifecycle =
        command.add_subcommand("lifecycle", "Forecasts customers' repeat purchases and restocking after a day from the orders up to it");
    lifecycle->add_option("--orders", arguments->orders, "Order exports with customers and dates")->type_name("FILE");
    lifecycle->add_option("--split", arguments->split, "Last day that the models are fitted on")->type_name("DATE");
    lifecycle->add_option("--summary", arguments->summary, "Instead: only fits customers given as columns frequency, recency and T (weeks)")
        ->type_name("FILE");
    lifecycle->add_option("--own-weight", arguments->restock.weight, "Own gaps that a product's usual gap counts as much as")
        ->capture_default_str();
    lifecycle
        ->add_option("--product-weight", arguments->restock.productWeight, "A product's gaps that the store's usual gap counts as much as")
        ->capture_default_str();
    lifecycle->add_flag("--json", arguments->json, "Prints the figures as JSON");
    lifecycle->add_flag("--progress", arguments->progress, "Shows progress even when stderr is no terminal");
    lifecycle->callback([arguments] { print(figuresOf(*arguments), arguments->json); });
}

}  // namespace nearshelf::cli
