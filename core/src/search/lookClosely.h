// SPDX-License-Identifier: MIT
// The few best by words again: what they are called, what they are and what they mean (searchParams.def).
#pragma once

#include "base/topK.h"
#include "search/match.h"
#include "search/query.h"
#include "search/searchIndex.h"

#include <cstdint>

namespace nearshelf::search {

struct RankHints {
    float bestCoverage;          ///< share of the query's weight that the best item holds
    const std::int8_t* meaning;  ///< the query's direction; null when it has none
};

/// Offers each of `chosen`, scored by words, with its final score.
void lookClosely(const SearchIndex& index, const Query& query, const Matches& matches, const RankHints& hints, const List<Scored>& chosen,
                 TopK& best);

}  // namespace nearshelf::search
