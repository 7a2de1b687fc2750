// SPDX-License-Identifier: MIT
#pragma once

#include "indexing/termTable.h"

#include <cstdint>
#include <string>
#include <vector>

namespace nearshelf::trainer {

struct PhraseParams {
    std::uint32_t most = 2000;     ///< completions a store carries; about eight bytes each
    std::uint32_t leastItems = 3;  ///< titles a phrase must be in
    std::uint32_t longest = 3;     ///< words
};

struct WeightedPhrase {
    std::string text;         ///< folded
    std::uint8_t weight = 0;  ///< logarithm of the items it stands in
};

/// What the store's titles call things: runs of words that end with what a thing is, sorted by text.
std::vector<WeightedPhrase> commonPhrases(const std::vector<Product>& products, const TermTable& table, const search::Lexicon& lexicon,
                                          const PhraseParams& params = {});

}  // namespace nearshelf::trainer
