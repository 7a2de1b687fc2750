// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/records/recordReader.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace nearshelf::trainer {

/// Collects the named values of one row for containers whose rows bring their own names. A name that comes twice in a
/// row yields one cell with both values, joined by valueSeparator.
class GrowingRecord {
public:
    /// `columns` is the reader's list of names, to which new names are appended.
    explicit GrowingRecord(std::vector<std::string>& columns) : columns_(columns) {}

    void clear();
    void add(const std::string& name, std::string_view value);

    /// Points `record.cells` at the values; valid until clear().
    void fill(Record& record) const;

private:
    // A hostile file could name a new column in every row; real exports have dozens to a few hundred.
    static constexpr std::size_t maxColumns = 2000;

    std::vector<std::string>& columns_;
    std::unordered_map<std::string, std::size_t> index_;
    std::vector<std::string> values_;
    std::vector<std::size_t> used_;
    std::vector<bool> set_;
};

}  // namespace nearshelf::trainer
