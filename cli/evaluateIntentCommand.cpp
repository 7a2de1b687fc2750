// SPDX-License-Identifier: MIT
#include "commands.h"
#include "consoleProgress.h"
#include "evaluate/evaluateIntent.h"
#include "evaluate/evaluateVisits.h"
#include "figures.h"
#include "ingest/readCatalog.h"
#include "ingest/readSessions.h"
#include "sources.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace nearshelf::cli {
namespace {

struct IntentArguments {
    std::string data, without;
    std::vector<std::string> sessions, catalogs;
    trainer::BoostedTreesParams params;
    trainer::VisitFitParams visits;
    trainer::VisitEvaluation how;
    bool json = false, progress = false;
};

Json areas(const trainer::ProbabilityMetrics& metrics) {
    return {{"rocAuc", fine(metrics.rocAuc)}, {"prAuc", fine(metrics.prAuc)}, {"brier", fine(metrics.brier)}};
}

Json calibration(const trainer::ProbabilityMetrics& metrics) {
    Json rows = Json::array();
    for (const trainer::CalibrationBin& bin : metrics.deciles)
        rows.push_back({{"forecast", fine(bin.forecast)}, {"observed", fine(bin.observed)}, {"visits", bin.count}});
    return rows;
}

void evaluateIntentFile(const IntentArguments& arguments) {
    trainer::IngestReport report;
    trainer::VisitTable visits = trainer::readVisitTable(trainer::Source::fromFile(arguments.data), report);
    if (!arguments.without.empty()) dropColumn(visits, arguments.without);
    const trainer::IntentFigures figures = trainer::evaluateIntent(visits, arguments.params, consoleProgress(arguments.progress));
    Json out = areas(figures.mean);
    out["visits"] = visits.visits();
    out["modelBytes"] = figures.largestModelBytes;
    out["predictMicros"] = fine(figures.medianPredictMicros);
    if (figures.later) out["novemberDecember"] = areas(*figures.later);
    out["calibration"] = calibration(figures.mean);
    print(out, arguments.json);
}

Json askedJson(const trainer::VisitFigures::Asked& asked) {
    Json out;
    out["moments"] = asked.visits;
    const char* const names[] = {"purchase", "addToCart", "exit"};
    for (std::size_t i = 0; i < asked.outcomes.size(); ++i) {
        out[names[i]] = areas(asked.outcomes[i]);
        out[names[i]]["largestGap"] = fine(asked.largestGap[i]);
        out[names[i]]["gapByChance"] = fine(asked.expectedGap[i]);
        out[names[i]]["calibration"] = calibration(asked.outcomes[i]);
    }
    return out;
}

void evaluateSessionFiles(const IntentArguments& arguments) {
    trainer::SessionReport report;
    trainer::CatalogReport catalogReport;
    const trainer::SessionLog log = trainer::readSessions(sourcesOf(arguments.sessions), report, consoleProgress(arguments.progress));
    trainer::Catalog catalog;
    if (!arguments.catalogs.empty())
        catalog = trainer::readCatalog(sourcesOf(arguments.catalogs), catalogReport, consoleProgress(arguments.progress));
    const trainer::VisitFigures figures =
        trainer::evaluateVisits(log, catalog, trainer::ProductLookup(catalog), arguments.visits, arguments.how);
    Json out;
    out["trainedVisits"] = figures.trainedVisits;
    out["modelBytes"] = figures.modelBytes;
    out["predictMicros"] = fine(figures.medianPredictMicros);
    for (const auto& asked : figures.asked) out["afterEvents"][std::to_string(asked.events)] = askedJson(asked);
    for (const auto& asked : figures.longVisits) {
        Json& areasOnly = out["visitsOfTenEvents"][std::to_string(asked.events)];
        areasOnly["purchase"] = areas(asked.outcomes[0]);
        areasOnly["addToCart"] = areas(asked.outcomes[1]);
    }
    out["everyMoment"] = askedJson(figures.everyMoment.front());
    print(out, arguments.json);
}

void evaluateEither(const IntentArguments& arguments) {
    if (arguments.data.empty() == arguments.sessions.empty()) throw std::runtime_error("evaluate intent: name either --data or --sessions");
    if (arguments.data.empty())
        evaluateSessionFiles(arguments);
    else
        evaluateIntentFile(arguments);
}

/// What is said of the forest holds for both kinds of data; what is not said has a default of each.
void carryOver(const CLI::App& intent, IntentArguments& arguments) {
    trainer::BoostedTreesParams& live = arguments.visits.trees;
    if (intent.count("--trees") > 0) live.trees = arguments.params.trees;
    if (intent.count("--leaves") > 0) live.leaves = arguments.params.leaves;
    if (intent.count("--learning-rate") > 0) live.learningRate = arguments.params.learningRate;
    if (intent.count("--row-share") > 0) live.rowShare = arguments.params.rowShare;
    if (intent.count("--feature-share") > 0) live.featureShare = arguments.params.featureShare;
    if (intent.count("--pull") > 0) live.pull = arguments.params.pull;
    if (intent.count("--least-rows") > 0) live.leastRows = arguments.params.leastRows;
}

}  // namespace

void addEvaluateIntent(CLI::App& command) {
    auto arguments = std::make_shared<IntentArguments>();
    CLI::App* intent = command.add_subcommand("intent", "Forecasts which visits end in a purchase, by ten folds");
    intent->add_option("--data", arguments->data, "Visits, one a row, with a column Revenue (TRUE or FALSE)")->type_name("FILE");
    intent->add_option("--sessions", arguments->sessions, "Sessions instead: forecasts a visit's outcomes after 3, 5 and 10 events")
        ->type_name("FILE");
    intent->add_option("--catalog", arguments->catalogs, "Prices and categories of the sessions' products")->type_name("FILE");
    intent->add_option("--training-share", arguments->how.trainingShare, "Sessions that train, the first ones")
        ->capture_default_str()
        ->check(CLI::Range(0.05, 0.95));
    intent->add_option("--fits", arguments->how.fits, "Fits anew so often while the rest of the sessions is asked, part by part")
        ->capture_default_str()
        ->check(CLI::Range(1, 100));
    intent->add_option("--most-visits", arguments->visits.mostVisits, "Sessions that train at most, the latest ones")
        ->capture_default_str()
        ->check(CLI::Range(500, 10000000));
    intent->add_option("--without", arguments->without, "Leaves a column out, such as PageValues, which knows half of the answer")
        ->type_name("COLUMN");
    trainer::BoostedTreesParams& params = arguments->params;
    intent->add_option("--trees", params.trees, "Trees of the forest")->capture_default_str()->check(CLI::Range(1, 255));
    intent->add_option("--leaves", params.leaves, "Leaves of a tree")->capture_default_str()->check(CLI::Range(2, 16));
    intent->add_option("--learning-rate", params.learningRate, "Share of each tree that counts")->capture_default_str();
    intent->add_option("--row-share", params.rowShare, "Share of the visits that a tree sees")->capture_default_str();
    intent->add_option("--feature-share", params.featureShare, "Share of the features that a split may choose from")->capture_default_str();
    intent->add_option("--pull", params.pull, "L2 on leaf values")->capture_default_str();
    intent->add_option("--least-rows", params.leastRows, "Visits of a leaf")->capture_default_str();
    intent->add_option("--seed", params.seed, "Of the draws of visits and features")->capture_default_str();
    intent->add_flag("--json", arguments->json, "Prints the figures as JSON");
    intent->add_flag("--progress", arguments->progress, "Shows progress even when stderr is no terminal");
    intent->callback([arguments, intent] {
        carryOver(*intent, *arguments);
        evaluateEither(*arguments);
    });
}

}  // namespace nearshelf::cli
