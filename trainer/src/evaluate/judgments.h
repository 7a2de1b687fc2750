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
    std::unordered_map<std::uint32_t, double> grades;  ///< item → grade; of several the highest
};

struct Judgments {
    std::vector<JudgedQuery> queries;  ///< in the order in which they come first
    std::uint64_t rows = 0, unknownProducts = 0;
};

/// Delimited text (comma, semicolon, tab or bar) with a column each for query, product and grade, under the usual names and in any
/// order; without a header in this order. Products by id or alias. Grades are numbers, or the words of one scale (gradeScale.h); where
/// the highest is above 10, as of percentages, all are scaled so that it is 4. Throws IngestError naming file, line and field.
Judgments readJudgments(const Source& source, const std::vector<Product>& products);

}  // namespace nearshelf::trainer
