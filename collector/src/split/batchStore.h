// SPDX-License-Identifier: MIT
// Sums of one aggregator per task and week, and what became of them. A batch is closed once; afterwards its exact sum is gone.
#pragma once

#include "nearshelf/prio3Aggregator.h"

#include "sql/database.h"
#include "tasks/splitTask.h"

#include <optional>

namespace nearshelf::collector {

constexpr std::size_t checksumBytes = 32;
using Checksum = std::array<std::uint8_t, checksumBytes>;

/// Exclusive or of SHA-256 of every report id: equal at both aggregators when they counted the same reports.
void addToChecksum(Checksum& checksum, const Nonce& reportId);

struct BatchSum {
    List<std::uint8_t> sum;
    std::uint64_t reports = 0;
    Checksum checksum{};
};

enum class BatchState : std::int64_t { open, released, tooSmall };

struct ClosedBatch {
    BatchState state = BatchState::open;
    std::uint64_t reports = 0;
    Bytes own;    ///< this aggregator's share with its noise
    Bytes other;  ///< leader: the second's noised share; second: its answer as sent
};

class BatchStore {
public:
    explicit BatchStore(Database& database);

    /// Adds to the part of this process; within a transaction.
    void add(const SplitTask& task, std::uint32_t week, const BatchSum& more);
    /// Over the parts of all processes.
    BatchSum total(const SplitTask& task, std::uint32_t week);
    std::optional<ClosedBatch> closed(const SplitTask& task, std::uint32_t week);
    /// Destroys the exact sums and keeps `batch`, unless it was closed before; answers what is kept. Within a transaction.
    ClosedBatch close(const SplitTask& task, std::uint32_t week, const ClosedBatch& batch);
    /// Weeks with sums that are not closed.
    std::vector<std::uint32_t> openWeeks(const SplitTask& task);
    std::vector<std::uint32_t> closedWeeks(const SplitTask& task);
    /// Forgets batches older than 25 months.
    void forget(std::uint32_t week);
    /// Every sum, released or not.
    void forgetAll();

private:
    std::vector<std::uint32_t> weeksIn(const std::string& table, const SplitTask& task);

    Database& database_;
    std::int64_t part_;
};

}  // namespace nearshelf::collector
