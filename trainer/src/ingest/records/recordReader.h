// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nearshelf::trainer {

/// Joins the values of a cell that has several (a JSON array, a repeated XML element). Not a character of any text.
inline constexpr char valueSeparator = '\x1f';

/// One row, whatever the file's container. Cells beyond `cells.size()` are empty.
struct Record {
    std::uint64_t line = 0;               ///< 1-based line on which the row begins
    std::vector<std::string_view> cells;  ///< by column; valid until the next call of next()
};

/// Rows with named columns, from delimited text, JSON, XML or YAML alike, so that every dialect is written once.
class RecordReader {
public:
    RecordReader() = default;
    RecordReader(const RecordReader&) = delete;
    RecordReader& operator=(const RecordReader&) = delete;
    virtual ~RecordReader() = default;

    /// False at the end. Rows that cannot be split into cells are reported and skipped.
    virtual bool next(Record& record) = 0;

    /// Bytes of the text read so far, for progress.
    virtual std::uint64_t position() const = 0;

    /// Names as the file writes them. Grows while rows of JSON, XML or YAML bring new names; never shrinks.
    const std::vector<std::string>& columns() const { return columns_; }

protected:
    std::vector<std::string> columns_;
};

}  // namespace nearshelf::trainer
