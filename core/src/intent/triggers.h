// SPDX-License-Identifier: MIT
// Moments of a visit that a store may answer at once. Each fires at most once a visit and then rests for days.
#pragma once

#include "nearshelf/types.h"

#include "intent/liveVisit.h"

#include <cstdint>

namespace nearshelf {

/// Numbers are part of docs/format/decide.md: appended, never changed.
enum class Trigger : std::uint8_t {
    repeatBrowsing = 0,         ///< the same product again and again, and not in the cart
    aggressiveComparing = 1,    ///< back and forth between products of one category
    checkoutBounce = 2,         ///< checkout left without an order
    returnAfterInactivity = 3,  ///< back after two weeks and more
    categoryShift = 4,          ///< now looking elsewhere than before
    backButton = 5,             ///< went back twice within moments
};
constexpr std::size_t triggerCount = 6;

struct TriggerParams {
    std::uint8_t repeatViews = 3;                ///< of one product in a visit, 2 … 6 [chosen by hand: twice may be the back button]
    std::uint8_t compareRevisits = 3;            ///< products opened again in a category of at least compareItems, 2 … 6 [chosen by hand]
    std::uint8_t compareItems = 3;               ///< 2 … 6
    Seconds returnSeconds = 14 * secondsPerDay;  ///< 7 … 60 days
    std::uint8_t shiftViews = 3;                 ///< views in a row outside the category that led before, 2 … 6
    Seconds backSeconds = 30;                    ///< two steps back within, 5 … 60
    Seconds restSeconds = 3 * secondsPerDay;     ///< from one firing of a trigger to its next, 0 … 30 days
};

/// When each trigger fired last; saved on the device.
struct TriggerLog {
    Seconds last[triggerCount] = {};
};

/// Bits of the triggers that fire now; notes them in the visit and in the log.
std::uint16_t fireTriggers(LiveVisit& visit, TriggerLog& log, Seconds now) noexcept;

}  // namespace nearshelf
