// SPDX-License-Identifier: MIT
#pragma once

#include "model/interactions.h"

#include <cstdint>
#include <vector>

namespace nearshelf::trainer {

struct PopularityParams {
    /// After which an interaction counts half, 7 … 730; 14 is a little better for a first page, but too few acts in a small store (chosen
    /// by bench/params).
    float halfLifeDays = 60.0f;
    float recentDays = 14.0f;   ///< the recent rate's window, 3 … 60
    float priorWeight = 20.0f;  ///< weight (two purchases) added to both rates, so that single events make no trend, 1 … 200
};

/// What an item's interactions say. Days are counted back from the newest interaction, not from the build: exports lag.
struct Activity {
    std::vector<double> popularity;       ///< decayed weight an item
    std::vector<double> trend;            ///< log2 of the recent rate over the long rate, against the store's own; 0 = steady
    std::vector<std::uint32_t> firstDay;  ///< of the first interaction, days since 1970-01-01; 0 = none or before the data begin
};

Activity activity(std::uint32_t itemCount, const std::vector<Interaction>& interactions, const PopularityParams& params = {});

}  // namespace nearshelf::trainer
