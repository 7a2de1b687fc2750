// SPDX-License-Identifier: MIT
// Synonyms that a search cannot follow word by word, put into the index: products are also found by what shoppers call them.
#pragma once

#include "indexing/language.h"
#include "indexing/synonyms.h"
#include "indexing/termTable.h"
#include "ingest/catalog.h"
#include "search/lexicon.h"

#include <vector>

namespace nearshelf::trainer {

struct MeantWords {
    std::vector<std::vector<MeantWord>> ofItem;  ///< by product
    std::vector<SynonymRule> inQueries;          ///< rules of one word for one word, both the store's own: followed in a query
    std::vector<std::uint64_t> unusedLines;      ///< of the merchant's list, ascending: no product says what they name
};

/// Looks for what `rules` say is written in every field of every product.
MeantWords meantWords(const std::vector<SynonymRule>& rules, const std::vector<Product>& products, const Language& language,
                      const search::Lexicon& lexicon);

}  // namespace nearshelf::trainer
