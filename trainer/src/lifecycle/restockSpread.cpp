// SPDX-License-Identifier: MIT
#include "lifecycle/restockSpread.h"

#include "lifecycle/nelderMead.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace nearshelf::trainer {
namespace {

/// Gaps are whole days: squares that differ by less are the same.
constexpr double roundedTo = 0.01;

/// Log-likelihood of squares with `degrees` of freedom, up to what does not depend on the parameters.
double logLikelihood(double squares, double degrees, double variance, double weight) {
    return std::lgamma((degrees + weight) / 2) - std::lgamma(weight / 2) + weight / 2 * std::log(weight * variance) -
           (degrees + weight) / 2 * std::log(squares + weight * variance);
}

}  // namespace

double squaresOf(const std::vector<float>& gaps) {
    double sum = 0, squares = 0;
    for (const float gap : gaps) sum += std::log2(static_cast<double>(gap));
    const double mean = gaps.empty() ? 0 : sum / static_cast<double>(gaps.size());
    for (const float gap : gaps) squares += std::pow(std::log2(static_cast<double>(gap)) - mean, 2);
    return squares;
}

RestockSpread fitRestockSpread(const std::vector<PairHistory>& pairs, std::size_t leastPairs) {
    std::map<std::pair<std::size_t, double>, double> counts;
    std::size_t seen = 0;
    for (const PairHistory& pair : pairs) {
        const std::vector<float> gaps = gapsOf(pair.days);
        if (gaps.size() < 2) continue;
        ++counts[{gaps.size() - 1, std::max(roundedTo, std::round(squaresOf(gaps) / roundedTo) * roundedTo)}];
        ++seen;
    }
    RestockSpread fitted;
    if (seen < leastPairs) return fitted;
    const auto unlikelihood = [&](const std::vector<double>& at) {
        double sum = 0;
        for (const auto& [row, count] : counts)
            sum -= count * logLikelihood(row.second, static_cast<double>(row.first), std::exp(at[0]), std::exp(at[1]));
        return sum / static_cast<double>(seen);
    };
    const std::vector<double> best =
        minimize(unlikelihood, {std::log(static_cast<double>(fitted.variance)), std::log(static_cast<double>(fitted.weight))});
    fitted.variance = static_cast<float>(std::clamp(std::exp(best[0]), 0.001, 100.0));
    fitted.weight = static_cast<float>(std::clamp(std::exp(best[1]), 0.1, 1000.0));
    return fitted;
}

}  // namespace nearshelf::trainer
