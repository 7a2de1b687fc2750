// SPDX-License-Identifier: MIT
#include "ingest/records/csvRecords.h"

#include <algorithm>
#include <utility>

namespace nearshelf::trainer {

CsvRecords::CsvRecords(std::string_view text, char delimiter, std::string fileName, std::uint64_t firstLine, IngestReport& report,
                       const std::vector<std::string>& columns)
    : fileName_(std::move(fileName)), report_(report), reader_(text, delimiter, fileName_, firstLine) {
    columns_ = columns;
    std::vector<std::string_view> header;
    if (columns_.empty() && reader_.next(header)) columns_.assign(header.begin(), header.end());
}

bool CsvRecords::next(Record& record) {
    while (reader_.next(record.cells)) {
        record.line = reader_.line();
        const std::size_t width = std::min(columns_.size(), record.cells.size());
        const auto extra = record.cells.begin() + static_cast<std::ptrdiff_t>(width);
        if (std::all_of(extra, record.cells.end(), [](std::string_view cell) { return cell.empty(); })) {
            record.cells.resize(width);
            return true;
        }
        ++report_.rows;
        report_.rejects.add(fileName_, record.line, "",
                            "the row has " + std::to_string(record.cells.size()) + " cells, the header " + std::to_string(columns_.size()));
    }
    return false;
}

}  // namespace nearshelf::trainer
