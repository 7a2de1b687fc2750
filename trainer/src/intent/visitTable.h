// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/progress.h"
#include "ingest/source.h"
#include "intent/featureBins.h"

#include <cstdint>
#include <string>
#include <vector>

namespace nearshelf::trainer {

/// Visits, one a row, that ended in a purchase or not: counts and durations per kind of page and what else the export says of them, in the
/// columns of the UCI Online Shoppers data [Sakar].
struct VisitTable {
    std::vector<std::string> columns;             ///< names of the numbers and texts below, without the answer
    std::vector<std::vector<float>> numbers;      ///< by column; NaN where a cell is empty; empty for a text column
    std::vector<std::vector<std::string>> texts;  ///< by column; empty for a number column
    std::vector<std::uint8_t> bought;

    std::size_t visits() const { return bought.size(); }
    /// -1 when there is no such column; names count without case.
    int columnOf(const std::string& name) const;
};

/// Reads a delimited file with a header. The answer stands in the column `Revenue`, or else in the last column, as a flag.
/// Throws IngestError for a file without rows, a row whose answer is no flag, or when nobody or everybody bought.
VisitTable readVisitTable(const Source& source, IngestReport& report);

/// Leaves out one column. Throws std::runtime_error, naming the columns there are, when it is unknown.
void dropColumn(VisitTable& table, const std::string& name);

}  // namespace nearshelf::trainer
