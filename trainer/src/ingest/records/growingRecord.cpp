// SPDX-License-Identifier: MIT
#include "ingest/records/growingRecord.h"

namespace nearshelf::trainer {

void GrowingRecord::clear() {
    for (const std::size_t column : used_) {
        values_[column].clear();
        set_[column] = false;
    }
    used_.clear();
}

void GrowingRecord::add(const std::string& name, std::string_view value) {
    auto found = index_.find(name);
    if (found == index_.end()) {
        if (columns_.size() >= maxColumns) return;
        found = index_.emplace(name, columns_.size()).first;
        columns_.push_back(name);
        values_.emplace_back();
        set_.push_back(false);
    }
    const std::size_t column = found->second;
    if (set_[column]) {
        values_[column] += valueSeparator;
    } else {
        set_[column] = true;
        used_.push_back(column);
    }
    values_[column] += value;
}

void GrowingRecord::fill(Record& record) const { record.cells.assign(values_.begin(), values_.end()); }

}  // namespace nearshelf::trainer
