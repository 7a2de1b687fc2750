// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/catalog.h"
#include "ingest/source.h"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace nearshelf::trainer {

struct JudgedQuery {
    std::string text;
    std::unordered_map<std::uint32_t, double> grades;  ///< item → grade
};

struct Judgments {
    std::vector<JudgedQuery> queries;  ///< in the order in which they come first
    std::uint64_t rows = 0, unknownProducts = 0;
};

/// CSV with the columns query, product and grade, in any order; products by id or alias. Throws IngestError naming file, line and field.
Judgments readJudgments(const Source& source, const std::vector<Product>& products);

}  // namespace nearshelf::trainer
