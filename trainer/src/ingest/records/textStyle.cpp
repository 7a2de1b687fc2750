// SPDX-License-Identifier: MIT
#include "ingest/records/textStyle.h"

#include <algorithm>

namespace nearshelf::trainer {
namespace {

constexpr int maxRows = 50000;

std::string_view cellAt(const Record& record, std::size_t column) {
    return column < record.cells.size() ? record.cells[column] : std::string_view();
}

}  // namespace

TextStyle findTextStyle(RecordReader& records, const std::vector<std::size_t>& numberColumns, const std::vector<std::size_t>& dateColumns,
                        TextStyle fallback) {
    TextStyle style = fallback;
    bool markKnown = numberColumns.empty();
    bool orderKnown = dateColumns.empty();
    Record record;
    for (int row = 0; row < maxRows && !(markKnown && orderKnown) && records.next(record); ++row) {
        for (const std::size_t column : numberColumns) {
            const auto mark = markKnown ? std::nullopt : provenDecimalMark(cellAt(record, column));
            if (!mark) continue;
            style.decimalMark = *mark;
            markKnown = true;
        }
        for (const std::size_t column : dateColumns) {
            const std::string_view cell = cellAt(record, column);
            if (orderKnown || cell.empty()) continue;
            const auto order = provenDateOrder(cell);
            if (order) style.dateOrder = *order;
            // Only dates with slashes are ambiguous; another style in the first cell settles the file.
            const bool slashed = std::count(cell.begin(), cell.end(), '/') == 2 && cell.find('/') <= 2;
            orderKnown = order.has_value() || !slashed;
        }
    }
    return style;
}

}  // namespace nearshelf::trainer
