// SPDX-License-Identifier: MIT
// An experiment's weeks: did profiles that see their own shelves buy more often than those that see the store's order?
#pragma once

#include "nearshelf/list.h"

#include <cstdint>
#include <vector>

namespace nearshelf::collector {

/// Noisy counters of one arm.
struct ArmEstimate {
    std::int64_t profiles = 0;  ///< that met a shelf; over several weeks each contribution counts
    std::int64_t bought = 0;    ///< … and ordered

    double share() const { return static_cast<double>(bought) / static_cast<double>(profiles); }
};

struct ExperimentEstimate {
    /// Both arms are large enough to be compared, and each of their counters is one that may be published.
    bool isEnough = false;
    ArmEstimate shown, heldOut;
    /// Shares of those who bought: shown − held out. The interval holds the true difference 95 times in 100 at least, chance and both
    /// aggregators' noise included.
    double difference = 0, low = 0, high = 0;
    /// By how much one forged report in a hundred could move the difference; not in the interval.
    double forgedAllowance = 0;
    /// The arms' sizes do not fit the share that was drawn (sample-ratio mismatch): one of them was lost on the way.
    bool armsAreSkewed = false;
};

struct ExperimentRules {
    /// How many of a hundred profiles were to be held out.
    std::uint32_t heldOutPercent = 0;
    /// Variance of what was added to each counter; 0: counted plainly.
    double noiseVariance = 0;
    /// Share of the reports that may be forged.
    double forgedShare = 0.01;
};

/// `weeks`: counters of released weeks (or of windows), one or more, in the order of `experimentValues`. The same profiles come again in
/// each week, and nobody can tell which: chance is therefore added up as if every week had met the same ones (the bound of Cauchy and
/// Schwarz), noise, which is drawn anew for each week, as what it is. More weeks never narrow an interval more than they can answer for.
ExperimentEstimate experimentOf(const ExperimentRules& rules, const std::vector<List<std::int64_t>>& weeks);

}  // namespace nearshelf::collector
