// SPDX-License-Identifier: MIT
// A loaded search index: checked once, then read.
#pragma once

#include "nearshelf/list.h"
#include "nearshelf/result.h"
#include "nearshelf/types.h"

#include "search/itemFacts.h"
#include "search/lexicon.h"
#include "search/postings.h"
#include "search/searchLayout.h"
#include "search/searchParams.h"
#include "search/vocabulary.h"
#include "search/wordList.h"
#include "search/wordVectors.h"

#include <cstdint>
#include <string_view>

namespace nearshelf::search {

struct Synonym {
    std::uint32_t term, other;
    std::uint8_t weight;  ///< of 255
};

/// A category by the terms of its name.
struct CategoryName {
    std::uint16_t value;  ///< of the category facet
    std::uint16_t count;  ///< terms, at least one
    std::uint32_t first;  ///< in SearchIndex::categoryTerms
};

class SearchIndex {
public:
    SearchIndex() = default;
    SearchIndex(const SearchIndex&) = delete;
    SearchIndex& operator=(const SearchIndex&) = delete;

    /// Replaces the index whole, or leaves it empty and says why. Keeps the bytes where they are.
    ErrorCode adopt(List<std::uint8_t>&& bytes);
    /// The same with a copy of the bytes.
    ErrorCode load(ByteView bytes);

    std::uint32_t itemCount = 0;
    std::uint64_t packHash = 0;  ///< of the pack whose items these are
    bool headFirst = false;      ///< what a thing is stands in front of what it is like, as in French
    SearchParams params;
    Lexicon lexicon;
    Vocabulary vocabulary;
    Postings postings;
    ItemFacts facts;
    WordVectors vectors;
    List<std::string_view> suffixes;
    List<Synonym> synonyms;                   ///< sorted by term
    WordList phrases;                         ///< queries to complete
    List<std::uint8_t> phraseWeights;         ///< how common each is
    const SearchFacet* categories = nullptr;  ///< null when the store has none
    List<CategoryName> categoryNames;         ///< of those whose every word is a term
    List<std::uint32_t> categoryTerms;
    List<float> rarity;  ///< of every term: its inverse document frequency in BM25 [Robertson], in bits

private:
    bool openSections(const ByteView* sections);
    void nameCategories();
    bool openSuffixes(ByteView bytes);
    bool openSynonyms(ByteView bytes);
    bool openPhrases(ByteView bytes);

    List<std::uint8_t> bytes_;
};

}  // namespace nearshelf::search
