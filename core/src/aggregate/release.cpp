// SPDX-License-Identifier: MIT
#include "nearshelf/release.h"

#include <cmath>

namespace nearshelf {

namespace {

/// e^x for x ≥ 0 by its series: the core has no library exponential, whose last digits differ between platforms.
double exponential(double x) {
    int halvings = 0;
    for (; x > 0.5; x /= 2) ++halvings;
    double term = 1, sum = 1;
    for (int k = 1; k < 18; ++k) {
        term *= x / k;
        sum += term;
    }
    for (; halvings > 0; --halvings) sum *= sum;
    return sum;
}

/// Ratio of neighbouring probabilities.
double alphaOf(std::uint64_t sensitivity, const ReleaseParams& params) {
    return 1 / exponential(params.epsilonNumerator / (static_cast<double>(params.epsilonDenominator) * static_cast<double>(sensitivity)));
}

}  // namespace

std::uint64_t sensitivityOf(const Prio3Params& params) noexcept {
    switch (params.kind) {
        case Prio3Kind::sum:
        case Prio3Kind::multihotCountVec: return params.maximum;
        case Prio3Kind::sumVec: return std::uint64_t{params.length} * params.maximum;
        default: return 1;
    }
}

double noiseVariance(std::uint64_t sensitivity, const ReleaseParams& params) noexcept {
    const double alpha = alphaOf(sensitivity, params);
    return 2 * alpha / ((1 - alpha) * (1 - alpha));
}

std::int64_t publicationThreshold(std::uint64_t sensitivity, const ReleaseParams& params, std::uint32_t aggregators) noexcept {
    const double bound = params.deviations * std::sqrt(noiseVariance(sensitivity, params) * aggregators);
    const std::int64_t counts = static_cast<std::int64_t>(std::ceil(bound));
    return counts > params.smallestCount ? counts : params.smallestCount;
}

std::int64_t noiseHalfWidth(std::uint64_t sensitivity, const ReleaseParams& params, double errorRate) noexcept {
    const double alpha = alphaOf(sensitivity, params);
    // Two discrete Laplace variables together: P(z) = ((1−α)/(1+α))² · α^|z| · (|z| + (1+α²)/(1−α²)).
    const double scale = (1 - alpha) * (1 - alpha) / ((1 + alpha) * (1 + alpha));
    const double offset = (1 + alpha * alpha) / (1 - alpha * alpha);
    double inside = scale * offset, power = 1;
    std::int64_t width = 0;
    while (inside < 1 - errorRate) {
        ++width;
        power *= alpha;
        inside += 2 * scale * power * (static_cast<double>(width) + offset);
    }
    return width;
}

}  // namespace nearshelf
