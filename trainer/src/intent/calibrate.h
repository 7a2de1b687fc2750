// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

namespace nearshelf::trainer {

/// log-odds' = slope · log-odds + shift.
struct Calibration {
    double slope = 1, shift = 0;
};

/// The likeliest calibration of forecasts that were not fitted to these answers [Platt]. With `pull` > 0 (L2 on
/// what differs from no change) the likeliest with few answers is none. Nothing changes either where the answers are all alike.
Calibration calibrate(const std::vector<double>& logOdds, const std::vector<std::uint8_t>& answers, double pull = 0);

}  // namespace nearshelf::trainer
