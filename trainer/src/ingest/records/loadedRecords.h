// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/records/growingRecord.h"
#include "ingest/records/recordReader.h"

#include <string>
#include <vector>

namespace nearshelf::trainer {

/// Rows of a container whose library parses the whole text at once: XML and YAML.
class LoadedRecords final : public RecordReader {
public:
    /// The row to be collected; add() keeps it and begins the next.
    GrowingRecord& row() { return row_; }
    /// `line` is the 1-based line on which the row begins, `position` the byte.
    void add(std::uint64_t line, std::uint64_t position);

    bool next(Record& record) override;
    std::uint64_t position() const override { return nextRow_ == 0 ? 0 : rows_[nextRow_ - 1].position; }

private:
    struct Row {
        std::uint64_t line = 0;
        std::uint64_t position = 0;
        std::vector<std::string> values;
    };

    GrowingRecord row_{columns_};
    std::vector<Row> rows_;
    std::size_t nextRow_ = 0;
};

}  // namespace nearshelf::trainer
