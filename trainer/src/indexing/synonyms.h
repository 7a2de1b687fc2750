// SPDX-License-Identifier: MIT
// Words that stand for one another: the merchant's, and those by which shoppers came to the same products.
#pragma once

#include "indexing/language.h"
#include "ingest/source.h"

#include <cstdint>
#include <string>
#include <vector>

namespace nearshelf::trainer {

/// Who asks for the one also means the other: one word or several each, folded.
struct SynonymRule {
    std::vector<std::string> asked, written;
    std::uint8_t weight = 255;
    std::uint64_t line = 0;  ///< of the merchant's list, 0 where learnt
};

/// The merchant's list: "couch, sofa, cell phone" on a line mean each other, "tv => television" one the other. A line that is neither
/// throws IngestError.
std::vector<SynonymRule> readSynonyms(const Source& source);

struct SearchLogParams {
    std::uint32_t leastSearches = 3;  ///< that each of the two must be in
    float leastCosine = 0.5f;         ///< between the products that searches with either led to, 0 … 1
    std::uint32_t mostWords = 3;      ///< of a query that counts as a whole, too, 1 … 4
};

/// From what shoppers searched and then chose (CSV: query,product): words and whole short queries that led to the same products without
/// ever standing in one query or sharing a word.
std::vector<SynonymRule> learnSynonyms(const Source& log, const Language& language, const SearchLogParams& params = {});

}  // namespace nearshelf::trainer
