// SPDX-License-Identifier: MIT
#include "ingest/records/loadedRecords.h"

namespace nearshelf::trainer {

void LoadedRecords::add(std::uint64_t line, std::uint64_t position) {
    Record record;
    row_.fill(record);
    rows_.push_back({line, position, {record.cells.begin(), record.cells.end()}});
    row_.clear();
}

bool LoadedRecords::next(Record& record) {
    if (nextRow_ >= rows_.size()) return false;
    const Row& row = rows_[nextRow_++];
    record.line = row.line;
    record.cells.assign(row.values.begin(), row.values.end());
    return true;
}

}  // namespace nearshelf::trainer
