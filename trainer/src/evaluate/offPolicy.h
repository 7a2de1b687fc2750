// SPDX-License-Identifier: MIT
// What another policy would have been worth, from decisions that were logged with the chance of what was shown.
#pragma once

#include <cstdint>
#include <vector>

namespace nearshelf::trainer {

struct LoggedDecision {
    std::uint32_t shopper = 0;  ///< from 0; decisions of one shopper are not independent
    std::uint32_t state = 0, option = 0;
    double propensity = 1;  ///< chance of the option when it was shown, > 0
    double reward = 0;      ///< 0 … 1
};

struct OffPolicyParams {
    std::uint32_t folds = 5;  ///< of shoppers; a fold's rates come from the others', 2 … 20
    double rateWeight = 20;   ///< shows that the rate of all decisions counts as much as, for the doubly robust one, 1 … 100
};

/// With an interval of 95 %: that of a weighted sum of rare successes, which is skewed, with the spread between shoppers [FayFeuer].
struct WorthEstimate {
    double mean = 0, low = 0, high = 0;
};

struct OffPolicyEstimates {
    WorthEstimate plain;       ///< by inverse propensities
    WorthEstimate normalised;  ///< the same, divided by the sum of the weights
    WorthEstimate robust;      ///< doubly robust: rates by state and option, corrected by what the log says beyond them [Dudik]
};

/// Mean reward of a decision of the policy that shows `target[state]`. The log is not empty.
OffPolicyEstimates estimateWorth(const std::vector<LoggedDecision>& log, const std::vector<std::uint32_t>& target, std::uint32_t options,
                                 const OffPolicyParams& params = {});

}  // namespace nearshelf::trainer
