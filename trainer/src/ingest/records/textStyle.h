// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/records/recordReader.h"
#include "ingest/text/parseNumber.h"
#include "ingest/text/parseTime.h"

#include <vector>

namespace nearshelf::trainer {

/// How a file writes what single cells leave open.
struct TextStyle {
    DecimalMark decimalMark = DecimalMark::point;
    DateOrder dateOrder = DateOrder::monthFirst;
};

/// Reads ahead until a cell proves the decimal mark and one the date order. Files whose cells are not ambiguous cost a row
/// or two; the others are searched for at most `maxRows`. Where nothing is proven `fallback` stays.
TextStyle findTextStyle(RecordReader& records, const std::vector<std::size_t>& numberColumns, const std::vector<std::size_t>& dateColumns,
                        TextStyle fallback);

}  // namespace nearshelf::trainer
