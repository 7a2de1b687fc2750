// SPDX-License-Identifier: MIT
// Which terms of the index stand for each word of a query: the word itself, its other forms, what it begins, what it was meant to be.
#pragma once

#include "search/query.h"
#include "search/searchIndex.h"

#include <cstdint>

namespace nearshelf::search {

struct Alternate {
    std::uint32_t term;
    float weight;  ///< 1 for the word itself
};

/// A word that the store does not have, and the one that was likely meant.
struct Correction {
    std::uint32_t token, word;  ///< in Query::tokens, in the vocabulary
};

struct Expansion {
    List<Alternate> alternates;
    std::uint32_t firstOf[mostWords + 1] = {};  ///< alternates of word i: firstOf[i] … firstOf[i + 1]
    float rarity[mostWords] = {};               ///< of the likeliest alternate; that of a rare term where there is none
    bool known[mostWords] = {};
    List<Correction> corrections;
};

struct ExpandOptions {
    bool lastBegins = false;  ///< the last word may be unfinished
    bool doubtAll = false;    ///< also words the store knows may be misspelt
};

/// Replaces what `out` held.
void expand(const SearchIndex& index, const Query& query, const ExpandOptions& options, Expansion& out);

}  // namespace nearshelf::search
