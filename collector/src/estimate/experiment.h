// SPDX-License-Identifier: MIT
// An experiment's week: did profiles that see their own shelves buy more often than those that see the store's order?
#pragma once

#include "tasks/splitTask.h"

namespace nearshelf::collector {

/// Noisy counters of one arm.
struct ArmEstimate {
    std::int64_t profiles = 0;  ///< that met a shelf
    std::int64_t bought = 0;    ///< … and ordered in the same week

    double share() const { return static_cast<double>(bought) / static_cast<double>(profiles); }
};

struct ExperimentEstimate {
    /// Both arms are large enough to be compared.
    bool isEnough = false;
    ArmEstimate shown, heldOut;
    /// Shares of those who bought: shown − held out; the interval holds the true difference in 95 of 100 weeks, chance and both
    /// aggregators' noise included.
    double difference = 0, low = 0, high = 0;
    /// By how much one forged report in a hundred could move the difference; not in the interval.
    double forgedAllowance = 0;
    /// The arms' sizes do not fit the share that was drawn (sample-ratio mismatch): one of them was lost on the way.
    bool armsAreSkewed = false;
};

/// `counters` of a released week, in the order of `experimentValues`.
ExperimentEstimate experimentOf(const SplitTask& task, const List<std::int64_t>& counters, double forgedShare);

}  // namespace nearshelf::collector
