// SPDX-License-Identifier: MIT
// The second aggregator: checks reports together with the leader, keeps its half of the sums, adds its own noise once and gives away
// nothing but that.
#pragma once

#include "split/agreement.h"
#include "split/keyRing.h"
#include "split/opening.h"
#include "tasks/taskFile.h"
#include "week/weeks.h"

#include <mutex>

namespace nearshelf::collector {

/// HTTP status and bytes of an answer.
struct PeerAnswer {
    int status = 200;
    Bytes body;
};

class SecondAggregator {
public:
    /// The references must outlive it; the database is its own from here on.
    SecondAggregator(Database& database, const TaskVersions& tasks, const Agreement& agreement, KeyRing& keys, const WeekClock& clock);

    /// One round over up to 32 reports; the same bytes again get the same answer and count nothing.
    PeerAnswer verify(const SplitTask& task, ByteView job);
    /// Its noised share of a closed week, sealed to the collector; the same bytes for ever after. 409: the two counted different reports;
    /// 403: too few.
    PeerAnswer release(const SplitTask& task, ByteView request);
    const SplitTask* find(std::string_view idText) const;
    /// Turns the keys and forgets what replays can no longer need.
    void keepHouse();

private:
    JobAnswer answerTo(const SplitTask& task, const JobReport& report, std::map<std::uint32_t, BatchSum>& sums);
    JobAnswer check(const SplitTask& task, const JobReport& report, std::map<std::uint32_t, BatchSum>& sums);

    std::mutex mutex_;
    Database& database_;
    BatchStore batches_;
    const TaskVersions& tasks_;
    const Agreement& agreement_;
    KeyRing& keys_;
    const WeekClock& clock_;
};

}  // namespace nearshelf::collector
