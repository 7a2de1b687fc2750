// SPDX-License-Identifier: MIT
// Writes what is pending at a fixed interval, from one thread of its own. What a crash loses is what came since the last flush; the same
// reports sent again afterwards count once.
#pragma once

#include "metrics/counters.h"
#include "reports/ldpStore.h"
#include "reports/pendingReports.h"
#include "week/weeks.h"

#include <atomic>
#include <condition_variable>
#include <thread>

namespace nearshelf::collector {

struct FlushParams {
    /// Seconds between two flushes, 1 – 3600: the most that a crash can lose. Default by design: one minute.
    int everySeconds = 60;
    /// Reports that do not wait for the interval.
    std::size_t atOnce = 100000;
};

class Flusher {
public:
    /// The references must outlive the flusher; the database is its own from here on.
    Flusher(Database& database, PendingReports& pending, Counters& counters, const WeekClock& clock, const FlushParams& params);
    /// Flushes a last time.
    ~Flusher();

    /// The last flush reached the database.
    bool isHealthy() const { return isHealthy_; }
    /// At the next flush everything counted so far is erased.
    void forgetAll() { forgetsAll_ = true; }
    std::uint64_t waiting() const { return pending_.size(); }

private:
    void run();
    void flush();

    LdpStore store_;
    PendingReports& pending_;
    Counters& counters_;
    const WeekClock& clock_;
    FlushParams params_;
    std::atomic<bool> isHealthy_{true};
    std::atomic<bool> forgetsAll_{false};
    std::uint32_t forgottenInWeek_ = 0;
    std::mutex mutex_;
    std::condition_variable wake_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace nearshelf::collector
