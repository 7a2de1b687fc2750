// SPDX-License-Identifier: MIT
// All words of the vocabulary near a misspelt one, in one pass over the list.
#pragma once

#include "search/vocabulary.h"

#include <cstdint>
#include <string_view>

namespace nearshelf::search {

/// Half edits: a letter left out, put in, changed or swapped with its neighbour costs two, letters that sound alike cost one.
struct NearWord {
    std::uint32_t word;
    std::uint8_t halfEdits;
    bool beginsWith;  ///< what was typed is near the word's beginning only
};

/// Words within `mostHalfEdits` of `typed`, in the order of the vocabulary. With `asPrefix` also those of which a beginning is.
/// Few words have nearly the same letters: only those are compared letter by letter.
List<NearWord> nearWords(const Vocabulary& vocabulary, std::string_view typed, std::uint32_t mostHalfEdits, bool asPrefix);

}  // namespace nearshelf::search
