// SPDX-License-Identifier: MIT
// The search index of a store, from its products in pack order.
#pragma once

#include "indexing/builtSearch.h"
#include "indexing/phrases.h"
#include "indexing/synonyms.h"
#include "indexing/termTable.h"
#include "indexing/wordSpace.h"
#include "pack/packModel.h"
#include "search/searchParams.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace nearshelf::trainer {

struct SearchOptions {
    std::string language = "en";        ///< ISO 639-1
    std::optional<Source> synonyms;     ///< the merchant's list
    std::optional<Source> searches;     ///< what shoppers searched and chose
    std::optional<Source> wordVectors;  ///< from outside; without, words mean what the store's texts make of them
    FieldParams fields;
    WordSpaceParams space;
    PhraseParams phrases;
    search::SearchParams blend;
};

struct SearchInput {
    const std::vector<Product>& products;         ///< in pack order
    const std::vector<PackFacet>& facets;         ///< of the pack
    const std::vector<std::uint8_t>& popularity;  ///< the pack's column
    std::uint64_t packHash = 0;
};

/// The same input gives the same bytes. Throws IngestError or std::runtime_error with a sentence for the merchant.
BuiltSearch buildSearch(const SearchInput& input, const SearchOptions& options = {});

}  // namespace nearshelf::trainer
