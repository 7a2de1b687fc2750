// SPDX-License-Identifier: MIT
#include "estimate/normal.h"

#include <cmath>

namespace nearshelf::collector {

double normalQuantile(double probability) {
    constexpr double reach = 12, sqrt2 = 1.4142135623730951;
    // Bisection on erfc: exact enough and free of tables; this runs a few times per report.
    double low = -reach, high = reach;
    while (high - low > 1e-13) {
        const double middle = (low + high) / 2;
        (0.5 * std::erfc(-middle / sqrt2) < probability ? low : high) = middle;
    }
    return (low + high) / 2;
}

}  // namespace nearshelf::collector
