// SPDX-License-Identifier: MIT
#include "intent/calibrate.h"

#include <algorithm>
#include <cmath>

namespace nearshelf::trainer {

Calibration calibrate(const std::vector<double>& logOdds, const std::vector<std::uint8_t>& answers, double pull) {
    constexpr int steps = 20;
    constexpr double ridge = 1e-6, leastSlope = 0.2, mostSlope = 5;
    Calibration found;
    const auto yes = std::count(answers.begin(), answers.end(), 1);
    if (pull == 0 && (yes == 0 || yes == static_cast<std::ptrdiff_t>(answers.size()))) return found;
    for (int step = 0; step < steps; ++step) {
        double slope = pull * (1 - found.slope), shift = -pull * found.shift, slopes = ridge + pull, both = 0, shifts = ridge + pull;
        for (std::size_t i = 0; i < logOdds.size(); ++i) {
            const double probability = 1 / (1 + std::exp(-(found.slope * logOdds[i] + found.shift)));
            const double error = answers[i] - probability, spread = probability * (1 - probability);
            slope += error * logOdds[i];
            shift += error;
            slopes += spread * logOdds[i] * logOdds[i];
            both += spread * logOdds[i];
            shifts += spread;
        }
        const double determinant = slopes * shifts - both * both;
        if (determinant <= 0) return found;
        found.slope = std::clamp(found.slope + (shifts * slope - both * shift) / determinant, leastSlope, mostSlope);
        found.shift += (slopes * shift - both * slope) / determinant;
    }
    return found;
}

}  // namespace nearshelf::trainer
