// SPDX-License-Identifier: MIT
// The leader's own thread: writes uploads down, verifies them with the second aggregator round by round, and closes each week once.
#pragma once

#include "metrics/counters.h"
#include "reports/flusher.h"
#include "split/agreement.h"
#include "split/keyRing.h"
#include "split/secondClient.h"
#include "split/uploadStore.h"
#include "tasks/taskFile.h"

#include <condition_variable>
#include <thread>

namespace nearshelf::collector {

class Leader {
public:
    /// The references must outlive it; the database is its own from here on.
    Leader(Database& database, const TaskVersions& tasks, const Agreement& agreement, KeyRing& keys, SecondClient& second,
           PendingUploads& pending, Counters& counters, const WeekClock& clock, const FlushParams& params);
    /// Writes what is pending.
    ~Leader();

    /// Database and second aggregator answered when last asked.
    bool isHealthy() const { return isHealthy_; }
    /// At its next turn everything taken, counted and released so far is erased.
    void forgetAll() { forgetsAll_ = true; }

private:
    void run();
    void flush();
    void work();
    /// False when the second aggregator could not be asked.
    bool verifySome(const SplitTask& task, std::uint32_t week);
    bool closeWeek(const SplitTask& task, std::uint32_t week);
    void complain(const std::string& what);

    Database& database_;
    UploadStore uploads_;
    BatchStore batches_;
    const TaskVersions& tasks_;
    const Agreement& agreement_;
    KeyRing& keys_;
    SecondClient& second_;
    PendingUploads& pending_;
    Counters& counters_;
    const WeekClock& clock_;
    FlushParams params_;
    HpkeKeyPair collectorKey_;
    std::atomic<bool> isHealthy_{true}, forgetsAll_{false};
    std::mutex mutex_;
    std::condition_variable wake_;
    std::atomic<bool> stopping_{false};
    std::thread thread_;
};

}  // namespace nearshelf::collector
