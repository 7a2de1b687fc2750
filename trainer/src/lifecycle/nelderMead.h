// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <vector>

namespace nearshelf::trainer {

struct NelderMeadParams {
    double step = 0.5;        ///< of the first simplex along each axis
    double tolerance = 1e-9;  ///< relative difference of the simplex's best and worst value at which the search ends
    int mostSteps = 4000;
};

/// A minimum of `value` near `start`, by the simplex method [NelderMead].
std::vector<double> minimize(const std::function<double(const std::vector<double>&)>& value, std::vector<double> start,
                             const NelderMeadParams& params = {});

}  // namespace nearshelf::trainer
