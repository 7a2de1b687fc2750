// SPDX-License-Identifier: MIT
// One function per section of docs/format/search.md.
#pragma once

#include "indexing/phrases.h"
#include "indexing/synonyms.h"
#include "indexing/termTable.h"
#include "indexing/wordSpace.h"
#include "pack/packModel.h"

#include <cstdint>
#include <string>
#include <vector>

namespace nearshelf::trainer {

using SectionBytes = std::vector<std::uint8_t>;

SectionBytes encodeVocabulary(const TermTable& table);
SectionBytes encodePostings(const TermTable& table, const FieldParams& params);
/// `popularity` is one byte an item.
SectionBytes encodeFacts(const std::vector<Product>& products, const search::Lexicon& lexicon, const std::vector<std::uint8_t>& popularity);
/// Category, brand and attributes; price bands are left to prices.
SectionBytes encodeSearchFacets(const std::vector<PackFacet>& facets, std::size_t itemCount);
SectionBytes encodeSuffixes(const std::vector<std::string>& suffixes);
/// `rules` of one word for one word, in any order; of equal ones the heaviest stays, of words that `table` lacks none.
SectionBytes encodeSynonyms(const std::vector<SynonymRule>& rules, const TermTable& table);
SectionBytes encodePhrases(const std::vector<WeightedPhrase>& phrases);
SectionBytes encodeWordSpace(const WordSpace& space);

}  // namespace nearshelf::trainer
