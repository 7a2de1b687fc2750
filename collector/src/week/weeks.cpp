// SPDX-License-Identifier: MIT
#include "week/weeks.h"

#include <chrono>

namespace nearshelf::collector {

std::uint64_t WeekClock::seconds() const {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const std::int64_t moved = std::int64_t{movedWeeks_} * secondsPerWeek;
    return static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::seconds>(now).count() + moved);
}

}  // namespace nearshelf::collector
