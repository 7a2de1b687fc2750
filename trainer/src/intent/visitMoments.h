// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/catalog.h"
#include "ingest/productLookup.h"
#include "ingest/session.h"
#include "intent/featureBins.h"
#include "intent/visitForecast.h"

#include <array>
#include <cstdint>
#include <vector>

namespace nearshelf::trainer {

/// What was known of each visit after each of its events, as the core's LiveVisit saw it, and what came of it.
struct VisitMoments {
    FeatureTable features;                                        ///< visitFeatureCount a row
    std::array<std::vector<std::uint8_t>, outcomeCount> answers;  ///< by row, in the order of Outcome
    std::vector<std::uint32_t> visit, events;                     ///< number of the visit, and of its events so far

    std::size_t rows() const { return visit.size(); }
};

/// Plays sessions [begin, end) of the log, in its order. An event is a view, or something put into the cart, taken out or wished for; how
/// long a product was looked at is known from the next event on. Moments after the first purchase of a visit do not count, nor do visits
/// without times or beyond `mostEvents`. Products give prices and categories where the lookup finds them.
VisitMoments visitMoments(const SessionLog& log, std::size_t begin, std::size_t end, const Catalog& catalog, const ProductLookup& lookup);

}  // namespace nearshelf::trainer
