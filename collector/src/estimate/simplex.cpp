// SPDX-License-Identifier: MIT
#include "estimate/simplex.h"

#include <algorithm>

namespace nearshelf::collector {

std::vector<double> projectedOnSimplex(const std::vector<double>& shares) {
    std::vector<double> sorted = shares;
    std::sort(sorted.begin(), sorted.end(), [](double a, double b) { return a > b; });
    double sum = 0, shift = 0;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        sum += sorted[i];
        const double candidate = (sum - 1) / static_cast<double>(i + 1);
        if (sorted[i] > candidate) shift = candidate;
    }
    std::vector<double> projected;
    for (const double share : shares) projected.push_back(std::max(0.0, share - shift));
    return projected;
}

}  // namespace nearshelf::collector
