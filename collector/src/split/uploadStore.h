// SPDX-License-Identifier: MIT
// Sealed uploads between their arrival and their verification, shared by all of a leader's processes.
#pragma once

#include "split/pendingUploads.h"
#include "tasks/splitTask.h"

namespace nearshelf::collector {

class UploadStore {
public:
    explicit UploadStore(Database& database);

    /// Keeps those whose report ids are new, in one transaction; says how many.
    std::size_t keep(const std::vector<Upload>& uploads);
    /// Up to `most` uploads of one week that no other process works on; theirs come back after one to two hours, should they have died: no
    /// time finer than the hour is written down. `hour`: hours since 1970.
    std::vector<Upload> claim(const SplitTask& task, std::uint32_t week, std::size_t most, std::uint64_t hour);
    /// Gives back what could not be verified now.
    void release();
    /// Within a transaction.
    void drop(const std::vector<Upload>& uploads);
    bool isEmpty(const SplitTask& task, std::uint32_t week);
    std::vector<std::uint32_t> weeks(const SplitTask& task);
    /// Drops ids that no replay can use.
    void forget(std::uint32_t week);
    /// Every upload and every id.
    void forgetAll();

private:
    Database& database_;
    std::int64_t process_;
};

}  // namespace nearshelf::collector
