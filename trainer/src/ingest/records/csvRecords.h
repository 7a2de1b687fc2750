// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/csvReader.h"
#include "ingest/records/recordReader.h"
#include "ingest/rejects.h"

namespace nearshelf::trainer {

/// Delimited text with a header row. A row may be shorter than the header (spreadsheets drop empty cells at the end)
/// but not longer, unless what is over is empty.
class CsvRecords final : public RecordReader {
public:
    /// `columns` name the cells of a text without a header; empty: the first row does.
    CsvRecords(std::string_view text, char delimiter, std::string fileName, std::uint64_t firstLine, IngestReport& report,
               const std::vector<std::string>& columns = {});
    bool next(Record& record) override;
    std::uint64_t position() const override { return reader_.position(); }

private:
    std::string fileName_;
    IngestReport& report_;
    CsvReader reader_;
};

}  // namespace nearshelf::trainer
