// SPDX-License-Identifier: MIT
#pragma once

#include "metrics/counters.h"
#include "reports/rateLimiter.h"
#include "split/keyRing.h"
#include "split/peerWire.h"
#include "split/pendingUploads.h"
#include "tasks/taskFile.h"
#include "week/weeks.h"

namespace nearshelf::collector {

constexpr std::size_t maxUploadBytes = 64 * 1024;

struct UploadAnswer {
    int status = 200;
    /// What makes the report useless, for an upload-errors body; none: empty body.
    ReportError error = ReportError::none;
    Nonce reportId{};
};

/// One upload from a stranger, checked as far as it can be without opening it, and kept for the next flush.
class UploadIntake {
public:
    UploadIntake(const TaskVersions& tasks, const WeekClock& clock, const KeyRing& keys, RateLimiter& limiter, PendingUploads& pending,
                 Counters& counters)
        : tasks_(tasks), clock_(clock), keys_(keys), limiter_(limiter), pending_(pending), counters_(counters) {}

    /// `task`: its address. A repetition, or one too many of a network, is answered like a report that counts.
    UploadAnswer take(std::string_view task, std::string_view mediaType, std::string_view body, std::string_view clientAddress);

private:
    const TaskVersions& tasks_;
    const WeekClock& clock_;
    const KeyRing& keys_;
    RateLimiter& limiter_;
    PendingUploads& pending_;
    Counters& counters_;
};

}  // namespace nearshelf::collector
