// SPDX-License-Identifier: MIT
// What may be said of one stream in one window, and how surely.
#pragma once

#include "nearshelf/ldp.h"

#include <cstdint>
#include <string>
#include <vector>

namespace nearshelf::collector {

struct PublicationParams {
    /// Reports below which a window says nothing: 500 or more; no lower setting exists. Source: the design's accuracy table,
    /// docs/format/estimates.md.
    std::uint64_t minReports = 500;
    /// Share of the reports that may be forged, for which intervals are widened: 0.01 – 0.1. Default 1 %.
    double forgedShare = 0.01;
    /// Error rate of an interval, two-sided: 0.001 – 0.2. Default 5 %.
    double errorRate = 0.05;
};

struct CellEstimate {
    std::size_t value = 0;  ///< index into the stream's values
    double share = 0, low = 0, high = 0;
};

struct StreamEstimate {
    bool isEnough = false;
    std::uint64_t reports = 0;
    /// Published cells, in the order of the stream's values.
    std::vector<CellEstimate> cells;
    /// Everything too small to be told from noise, together; none or at least two values.
    std::vector<std::size_t> otherValues;
    double otherShare = 0;
    /// By how much 1 % of forged reports can move any cell; contained in low and high.
    double forgedAllowance = 0;
    /// Counts that honest browsers do not give: somebody forges. The shares are then shown unprojected, since projecting can amplify an
    /// attack.
    bool looksForged = false;
};

/// `counts[v]` answers of value v.
StreamEstimate estimateStream(const LdpParams& params, const std::vector<std::uint64_t>& counts, const PublicationParams& rules);

/// z of the suppression threshold: the Bonferroni form of an error of 5 % over k cells.
double suppressionZ(std::size_t choices);

}  // namespace nearshelf::collector
