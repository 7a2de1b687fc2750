// SPDX-License-Identifier: MIT
// Search as a store's page uses it: one index, one query at a time.
#pragma once

#include "search/facetCounts.h"
#include "search/match.h"
#include "search/query.h"
#include "search/rankItems.h"
#include "search/searchIndex.h"

#include <cstdint>
#include <string_view>

namespace nearshelf::search {

struct SearchRequest {
    std::string_view text;  ///< UTF-8, of which the first 512 bytes count
    std::uint32_t count = 24;
    bool lastBegins = false;                    ///< the last word may be unfinished
    bool facets = false;                        ///< count them
    bool plain = false;                         ///< as BM25 would rank, for comparisons
    List<std::uint32_t> values;                 ///< facet values that must hold, positions in ItemFacts' values
    const List<std::uint32_t>* only = nullptr;  ///< rank these items alone
};

struct SearchAnswer {
    Ranked ranked;
    List<Chip> chips;
    List<char> corrected;  ///< the query as it was likely meant; empty when it stands
    List<FacetCount> facets;
    bool gift = false;
};

enum class SuggestionKind : std::uint8_t { query = 0, category = 1, value = 2 };

struct Suggestion {
    SuggestionKind kind;
    std::uint32_t value;  ///< position in the index's phrases, or in ItemFacts' values
};

class Searcher {
public:
    /// Replaces the index whole, or leaves none and says why not.
    ErrorCode adopt(List<std::uint8_t>&& bytes) { return index_.adopt(static_cast<List<std::uint8_t>&&>(bytes)); }
    /// The same with a copy of the bytes.
    ErrorCode load(ByteView bytes) { return index_.load(bytes); }
    const SearchIndex& index() const noexcept { return index_; }
    /// Other weights than the index came with, for comparisons.
    void weigh(const SearchParams& params) noexcept { index_.params = params; }

    /// Works out what items mean, which takes a few milliseconds: until then words alone count.
    void warm();

    SearchAnswer search(const SearchRequest& request);

    /// What the text may become, best first: the store's common queries, its categories, its brands and other values.
    List<Suggestion> suggest(std::string_view text, std::uint32_t count) const;

    /// Cuts `title` where the words of the last query begin and end: pieces in turn outside and inside.
    List<std::string_view> highlight(std::string_view title) const;

private:
    void attempt(const Query& query, const ExpandOptions& options, const SearchRequest& request, Ranked& ranked);

    SearchIndex index_;
    Matches matches_;
    Expansion expansion_;
    List<char> lastBegins_;  ///< the unfinished word of the last query
};

}  // namespace nearshelf::search
