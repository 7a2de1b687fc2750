// SPDX-License-Identifier: MIT
#include "commands.h"
#include "consoleProgress.h"
#include "evaluate/evaluateIntent.h"
#include "figures.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <string>

namespace nearshelf::cli {
namespace {

struct IntentArguments {
    std::string data, without;
    trainer::BoostedTreesParams params;
    bool json = false, progress = false;
};

Json areas(const trainer::ProbabilityMetrics& metrics) {
    return {{"rocAuc", fine(metrics.rocAuc)}, {"prAuc", fine(metrics.prAuc)}, {"brier", fine(metrics.brier)}};
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
    for (const trainer::CalibrationBin& bin : figures.mean.deciles)
        out["calibration"].push_back({{"forecast", fine(bin.forecast)}, {"observed", fine(bin.observed)}, {"visits", bin.count}});
    print(out, arguments.json);
}

}  // namespace

void addEvaluateIntent(CLI::App& command) {
    auto arguments = std::make_shared<IntentArguments>();
    CLI::App* intent = command.add_subcommand("intent", "Forecasts which visits end in a purchase, by ten folds");
    intent->add_option("--data", arguments->data, "Visits, one a row, with a column Revenue (TRUE or FALSE)")
        ->required()
        ->type_name("FILE");
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
    intent->callback([arguments] { evaluateIntentFile(*arguments); });
}

}  // namespace nearshelf::cli
