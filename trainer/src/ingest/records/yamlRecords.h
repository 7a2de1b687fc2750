// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/records/recordReader.h"

#include <string>
#include <vector>

namespace nearshelf::trainer {

/// A YAML list of maps as rows; lists of scalars inside become cells of several values. Deeper nesting is left out.
class YamlRecords final : public RecordReader {
public:
    /// Throws IngestError, with the line, when the text is not YAML or not a list of maps, and in a browser build, which
    /// carries no YAML library.
    YamlRecords(std::string_view text, const std::string& fileName);
    bool next(Record& record) override;
    std::uint64_t position() const override { return text_.size(); }

private:
    struct Row {
        std::uint64_t line = 0;
        std::vector<std::string> values;
    };

    std::string_view text_;
    std::vector<Row> rows_;
    std::size_t nextRow_ = 0;
};

}  // namespace nearshelf::trainer
