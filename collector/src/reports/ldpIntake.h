// SPDX-License-Identifier: MIT
#pragma once

#include "metrics/counters.h"
#include "reports/pendingReports.h"
#include "reports/rateLimiter.h"
#include "tasks/taskFile.h"
#include "week/weeks.h"

namespace nearshelf::collector {

/// One report from a stranger: checked against task and calendar, kept for the next flush.
class LdpIntake {
public:
    LdpIntake(const TaskVersions& tasks, const WeekClock& clock, RateLimiter& limiter, PendingReports& pending, Counters& counters)
        : tasks_(tasks), clock_(clock), limiter_(limiter), pending_(pending), counters_(counters) {}

    /// The HTTP status: 200 for a report that is taken, known already or one too many – nobody learns which – and 400 for what is none;
    /// 503 when the database has been away for so long that nothing more can be held.
    int take(std::string_view body, std::string_view clientAddress);

private:
    Counter reasonAgainst(const LdpReport& report) const;

    const TaskVersions& tasks_;
    const WeekClock& clock_;
    RateLimiter& limiter_;
    PendingReports& pending_;
    Counters& counters_;
};

}  // namespace nearshelf::collector
