// SPDX-License-Identifier: MIT
// Words that stand for one another: the merchant's, and those by which shoppers came to the same products.
#pragma once

#include "indexing/termTable.h"
#include "ingest/source.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace nearshelf::trainer {

struct SynonymPair {
    std::uint32_t term = 0, other = 0;
    std::uint8_t weight = 255;
};

/// The merchant's list: "couch, sofa, settee" on a line mean each other, "tv => television" one the other. Words the store does not use
/// are left out with a warning; a line that is neither throws IngestError.
std::vector<SynonymPair> readSynonyms(const Source& source, const TermTable& table, std::vector<std::string>& warnings);

struct SearchLogParams {
    std::uint32_t leastSearches = 3;  ///< that each of two words must be in
    float leastCosine = 0.5f;         ///< between the products that searches with either led to, 0 … 1
};

/// From what shoppers searched and then chose (CSV: query,product and perhaps count): words that led to the same products without ever
/// standing in one query.
std::vector<SynonymPair> learnSynonyms(const Source& log, const TermTable& table, const SearchLogParams& params = {});

}  // namespace nearshelf::trainer
