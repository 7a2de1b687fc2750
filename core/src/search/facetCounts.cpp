// SPDX-License-Identifier: MIT
#include "search/facetCounts.h"

#include "search/conditions.h"

namespace nearshelf::search {

constexpr std::uint32_t mostValues = 12;

List<FacetCount> countFacets(const SearchIndex& index, const Query& query, const Matches& matches, std::uint32_t words) {
    List<std::uint32_t> counts;
    counts.resize(index.facts.valueCount());
    const Conditions conditions(index, query);
    for (const std::uint32_t item : matches.items()) {
        if (static_cast<std::uint32_t>(__builtin_popcount(matches.held(item))) < words || !conditions.allow(item)) continue;
        for (std::uint32_t f = 0; f < index.facts.facetCount(); ++f) {
            const SearchFacet& facet = index.facts.facet(f);
            const std::uint16_t value = index.facts.valueOf(facet, item);
            if (value != noValue) ++counts[facet.firstValue + value];
        }
    }
    List<FacetCount> found;
    for (std::uint32_t f = 0; f < index.facts.facetCount(); ++f) {
        const SearchFacet& facet = index.facts.facet(f);
        TopK best(mostValues);
        for (std::uint32_t value = facet.firstValue; value < facet.firstValue + facet.valueCount; ++value)
            if (counts[value] > 0) best.offer(static_cast<float>(counts[value]), value);
        for (const Scored& value : best.take()) found.push_back({f, value.id, counts[value.id]});
    }
    return found;
}

}  // namespace nearshelf::search
