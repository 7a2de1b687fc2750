// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

namespace nearshelf::trainer {

/// One tenth of the forecasts, from the least likely to the most.
struct CalibrationBin {
    double forecast = 0, observed = 0;  ///< means, 0 … 1
    std::size_t count = 0;
};

struct ProbabilityMetrics {
    double rocAuc = 0;  ///< chance that a yes was forecast higher than a no; ties count half
    double prAuc = 0;   ///< average precision: Σ precision at each yes / number of yeses, ties taken together
    double brier = 0;   ///< mean squared error of the forecasts
    std::vector<CalibrationBin> deciles;
};

/// `answers` 0 or 1, both present; `forecasts` of equal length.
ProbabilityMetrics probabilityMetrics(const std::vector<float>& forecasts, const std::vector<std::uint8_t>& answers);

}  // namespace nearshelf::trainer
