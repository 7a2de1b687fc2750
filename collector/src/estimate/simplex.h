// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

namespace nearshelf::collector {

/// The nearest shares that are not negative and sum to one [Duchi2008].
std::vector<double> projectedOnSimplex(const std::vector<double>& shares);

}  // namespace nearshelf::collector
