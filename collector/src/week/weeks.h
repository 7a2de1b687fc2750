// SPDX-License-Identifier: MIT
// Which weeks reports may name, and how long their sums are kept.
#pragma once

#include "nearshelf/ldp.h"

#include <cstdint>

namespace nearshelf::collector {

/// 25 months of aggregates [CNIL16]: ⌊25 · 30.44 / 28⌋ windows of 28 days.
constexpr std::uint32_t keptWindows = 27;

/// A report may be late by as much as its shopper was away, within this window and the one before; early only by a wrong clock.
constexpr bool isWeekOpen(std::uint32_t week, std::uint32_t now) { return week <= now && windowOf(week) + 1 >= windowOf(now); }

/// Mode `split`: a week's batch is closed when the week after it is over too, so that late reports still count.
constexpr std::uint32_t weeksUntilClosed = 2;
constexpr bool isBatchOpen(std::uint64_t week, std::uint32_t now) { return week <= now && week + weeksUntilClosed > now; }

/// The only clock. Seconds since 1970 UTC, moved by a whole number of weeks for rehearsals.
class WeekClock {
public:
    explicit WeekClock(int movedWeeks = 0) : movedWeeks_(movedWeeks) {}
    std::uint64_t seconds() const;
    std::uint32_t week() const { return weekOf(seconds()); }
    std::uint64_t hour() const { return seconds() / 3600; }
    std::uint32_t day() const { return static_cast<std::uint32_t>(seconds() / secondsPerDay); }

private:
    int movedWeeks_;
};

}  // namespace nearshelf::collector
