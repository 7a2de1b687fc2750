// SPDX-License-Identifier: MIT
#include "estimate/streamEstimate.h"

#include "estimate/grr.h"
#include "estimate/normal.h"
#include "estimate/simplex.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace nearshelf::collector {
namespace {

constexpr double suppressionErrorRate = 0.05;

std::vector<std::size_t> keptCells(const std::vector<double>& shares, double threshold) {
    std::vector<std::size_t> kept;
    for (std::size_t v = 0; v < shares.size(); ++v) {
        if (shares[v] >= threshold) kept.push_back(v);
    }
    // A single suppressed cell would be what the others leave of one.
    if (kept.size() + 1 == shares.size())
        kept.erase(std::min_element(kept.begin(), kept.end(), [&](std::size_t a, std::size_t b) { return shares[a] < shares[b]; }));
    return kept;
}

}  // namespace

double suppressionZ(std::size_t choices) { return normalQuantile(1 - suppressionErrorRate / (2 * static_cast<double>(choices))); }

StreamEstimate estimateStream(const LdpParams& params, const std::vector<std::uint64_t>& counts, const PublicationParams& rules) {
    StreamEstimate estimate;
    estimate.reports = std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
    const Grr grr(params);
    estimate.forgedAllowance = rules.forgedShare * grr.forgedWeight();
    if (estimate.reports < rules.minReports) return estimate;
    estimate.isEnough = true;

    const auto n = static_cast<double>(estimate.reports);
    const double threshold = suppressionZ(counts.size()) * std::sqrt(grr.emptyVariance(n));
    std::vector<double> shares;
    for (const std::uint64_t count : counts) shares.push_back(grr.share(static_cast<double>(count), n));
    estimate.looksForged = *std::min_element(shares.begin(), shares.end()) < -threshold - estimate.forgedAllowance;

    const std::vector<std::size_t> kept = keptCells(shares, threshold);
    std::vector<double> shown;
    for (const std::size_t v : kept) shown.push_back(shares[v]);
    for (std::size_t v = 0; v < shares.size(); ++v) {
        if (!std::binary_search(kept.begin(), kept.end(), v)) estimate.otherValues.push_back(v);
    }
    if (!estimate.otherValues.empty()) shown.push_back(1 - std::accumulate(shown.begin(), shown.end(), 0.0));
    const std::vector<double> final = estimate.looksForged ? shown : projectedOnSimplex(shown);

    const double z = normalQuantile(1 - rules.errorRate / 2);
    for (std::size_t i = 0; i < kept.size(); ++i) {
        const double reach = z * std::sqrt(grr.variance(shares[kept[i]], n)) + estimate.forgedAllowance;
        const double low = std::max(0.0, shares[kept[i]] - reach), high = std::min(1.0, shares[kept[i]] + reach);
        estimate.cells.push_back({kept[i], final[i], std::min(low, final[i]), std::max(high, final[i])});
    }
    if (!estimate.otherValues.empty()) estimate.otherShare = std::max(0.0, final.back());
    return estimate;
}

}  // namespace nearshelf::collector
