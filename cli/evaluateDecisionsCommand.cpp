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
    decide::BanditParams bandit;
    bool json = false, progress = false;
};

void evaluateChoices(const DecisionArguments& arguments) {
    const trainer::DecisionFigures figures =
        trainer::evaluateDecisions(arguments.world, arguments.bandit, consoleProgress(arguments.progress));
    Json out;
    for (const trainer::PolicyRegret& policy : figures.policies) {
        Json& row = out["cumulativeRegret"][policy.name];
        for (const double value : policy.cumulative) row["byTenth"].push_back(fine(value));
        row["deviationBetweenWorlds"] = fine(policy.deviation);
    }
    out["propensityError"] = fine(figures.propensityError);
    out["logs"] = figures.logs;
    out["decisionsOfALog"] = figures.logLength;
    for (const trainer::OffPolicy& estimate : figures.estimates)
        out["offPolicy"][estimate.name] = {{"meanError", fine(estimate.meanError)},
                                           {"rootMeanSquareError", fine(estimate.rootMeanSquare)},
                                           {"coverage", fine(estimate.coverage)},
                                           {"width", fine(estimate.width)}};
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
    decisions->add_option("--seeds", world.seeds, "Worlds drawn")->capture_default_str()->check(CLI::Range(1, 1000));
    decisions->add_option("--first-seed", world.firstSeed, "Of the first world")->capture_default_str();
    decisions->add_option("--logs", world.logs, "Logs to estimate another policy's worth from")
        ->capture_default_str()
        ->check(CLI::Range(1, 10000));
    decisions->add_option("--log-exploration", world.logExploration, "Share of choices made uniformly in these logs")
        ->capture_default_str()
        ->check(CLI::Range(0.005, 0.5));
    decide::BanditParams& bandit = arguments->bandit;
    decisions->add_option("--exploration", bandit.exploration, "Share of choices made uniformly")
        ->capture_default_str()
        ->check(CLI::Range(0.0, 0.5));
    decisions->add_option("--breadth", bandit.breadth, "Of draws, in standard deviations of the belief")
        ->capture_default_str()
        ->check(CLI::Range(0.0, 2.0));
    decisions->add_option("--optimism", bandit.optimism, "What is not known yet counts for, in the same")
        ->capture_default_str()
        ->check(CLI::Range(0.0, 2.0));
    decisions->add_option("--state-weight", bandit.stateWeight, "Shows that the rate in any state counts as much as, at most")
        ->capture_default_str()
        ->check(CLI::Range(1.0, 100.0));
    decisions->add_flag("--json", arguments->json, "Prints the figures as JSON");
    decisions->add_flag("--progress", arguments->progress, "Shows progress even when stderr is no terminal");
    decisions->callback([arguments] { evaluateChoices(*arguments); });
}

}  // namespace nearshelf::cli
