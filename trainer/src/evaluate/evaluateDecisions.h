// SPDX-License-Identifier: MIT
#pragma once

#include "decide/bandit.h"
#include "ingest/progress.h"

#include <cstdint>
#include <string>
#include <vector>

namespace nearshelf::trainer {

struct DecisionWorld {
    std::uint32_t shoppers = 300;   ///< devices, each with a state and posteriors of its own
    std::uint32_t decisions = 120;  ///< of each
    std::uint32_t options = 6;
    std::uint32_t seeds = 100;  ///< worlds that are drawn anew, from `firstSeed` on
    std::uint32_t firstSeed = 100;
    std::uint32_t logs = 400;     ///< for the estimates, each of one more world
    float logExploration = 0.1f;  ///< share of choices made uniformly in these: what is to be judged later explores more, 0.005 … 0.5
};

struct PolicyRegret {
    std::string name;
    /// Mean regret of a decision, in rates of success, summed up to each tenth of the decisions: mean over shoppers and worlds.
    std::vector<double> cumulative;
    double deviation = 0;  ///< of the last value between worlds
};

/// An estimate of one policy's worth from another's log.
struct OffPolicy {
    std::string name;
    double meanError = 0;  ///< estimate minus truth, mean over logs
    double rootMeanSquare = 0;
    double coverage = 0;  ///< share of logs whose interval of 95 % holds the truth
    double width = 0;     ///< of the intervals, mean over logs
};

struct DecisionFigures {
    std::vector<PolicyRegret> policies;
    double propensityError = 0;  ///< largest distance between a stated propensity and the share of 20,000 draws
    std::vector<OffPolicy> estimates;
    std::uint32_t logs = 0, logLength = 0;
    double medianChoiceMicros = 0;
};

/// Plays invented shoppers through the core's own choices. An option's rate differs from store to store, from state to state and from
/// shopper to shopper; nothing here is fitted to anything real.
DecisionFigures evaluateDecisions(const DecisionWorld& world, const decide::BanditParams& params, const ProgressFn& progress);

}  // namespace nearshelf::trainer
