// SPDX-License-Identifier: MIT
// How the items found spread over the store's categories, brands and attributes.
#pragma once

#include "base/topK.h"
#include "search/match.h"
#include "search/query.h"
#include "search/searchIndex.h"

#include <cstdint>

namespace nearshelf::search {

struct FacetCount {
    std::uint32_t facet, value;  ///< value: position in ItemFacts' values
    std::uint32_t items;
};

/// The commonest values of every facet among the items that hold `words` words of the query and meet its conditions; most first.
List<FacetCount> countFacets(const SearchIndex& index, const Query& query, const Matches& matches, std::uint32_t words);

}  // namespace nearshelf::search
