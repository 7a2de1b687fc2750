// SPDX-License-Identifier: MIT
#include "commands.h"
#include "consoleProgress.h"
#include "evaluate/evaluateDecisions.h"
#include "figures.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace nearshelf::cli {
namespace {

struct DecisionArguments {
    trainer::DecisionWorld world;
    bool json = false, progress = false;
};

void evaluateChoices(const DecisionArguments& arguments) {
    const trainer::DecisionFigures figures = trainer::evaluateDecisions(arguments.world, consoleProgress(arguments.progress));
    Json out;
    for (const trainer::DecisionPolicy& policy : figures.policies) {
        Json& row = out["cumulativeRegret"][policy.name];
        for (const double value : policy.cumulativeRegret) row["byTenth"].push_back(fine(value));
        row["deviationBetweenWorlds"] = fine(policy.deviation);
    }
    out["propensityError"] = fine(figures.propensityError);
    out["logs"] = figures.logs;
    out["decisionsOfALog"] = figures.logLength;
    for (const trainer::OffPolicy& estimate : figures.estimates)
        out["offPolicy"][estimate.name] = {{"meanError", fine(estimate.meanError)},
                                           {"rootMeanSquareError", fine(estimate.rootMeanSquare)},
                                           {"coverage", fine(estimate.coverage)}};
    out["choiceMicros"] = fine(figures.medianChoiceMicros);
    print(out, arguments.json);
}

}  // namespace

void addEvaluateDecisions(CLI::App& command) {
    auto arguments = std::make_shared<DecisionArguments>();
    CLI::App* decisions =
        command.add_subcommand("decisions", "Plays invented shoppers through the choices of slots: regret, off-policy estimates");
    trainer::DecisionWorld& world = arguments->world;
    decisions->add_option("--shoppers", world.shoppers, "Devices of each world")->capture_default_str()->check(CLI::Range(1, 100000));
    decisions->add_option("--decisions", world.decisions, "Of each device, a multiple of ten")
        ->capture_default_str()
        ->check(CLI::Range(10, 100000));
    decisions->add_option("--options", world.options, "Of the slot")->capture_default_str()->check(CLI::Range(2, 20));
    decisions->add_option("--seeds", world.seeds, "Worlds drawn")->capture_default_str()->check(CLI::Range(1, 100));
    decisions->add_flag("--json", arguments->json, "Prints the figures as JSON");
    decisions->add_flag("--progress", arguments->progress, "Shows progress even when stderr is no terminal");
    decisions->callback([arguments] { evaluateChoices(*arguments); });
}

}  // namespace nearshelf::cli
