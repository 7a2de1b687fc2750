// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

namespace nearshelf::trainer {

/// log-odds' = slope · log-odds + shift.
struct Calibration {
    double slope = 1, shift = 0;
};

/// The likeliest calibration of forecasts that were not fitted to these answers [Platt]. Nothing changes where the answers are all alike.
Calibration calibrate(const std::vector<double>& logOdds, const std::vector<std::uint8_t>& answers);

}  // namespace nearshelf::trainer
