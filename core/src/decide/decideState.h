// SPDX-License-Identifier: MIT
// Everything that is remembered of a shopper for intent, lifecycle and decisions: plain bytes, saved as they stand.
#pragma once

#include "nearshelf/list.h"
#include "nearshelf/result.h"
#include "nearshelf/types.h"

#include "decide/bandit.h"
#include "decide/habits.h"
#include "intent/liveVisit.h"
#include "intent/triggers.h"
#include "lifecycle/ownOrders.h"

#include <cstdint>

namespace nearshelf::decide {

constexpr std::uint32_t stateMagic = 0x5349534E;  // "NSIS"
constexpr std::uint16_t stateVersion = 1;
constexpr std::size_t stateHeaderBytes = 12, mostStateBytes = 4096;

/// How often an option was chosen.
struct CapCount {
    std::uint32_t option = 0;
    Seconds visit = 0;  ///< beginning of the visit that `inVisit` counts
    Seconds week = 0;   ///< beginning of the seven days that `inWeek` counts
    std::uint8_t inVisit = 0, inWeek = 0, zero[2] = {};
};

/// A choice whose outcome is not known yet.
struct PendingChoice {
    std::uint32_t slot = 0, option = 0;  ///< numbers
    Seconds time = 0;
    std::uint8_t state = 0, zero[3] = {};
};

struct DecideState {
    static constexpr std::size_t mostCaps = 24, mostPending = 12;

    LiveVisit visit;
    TriggerLog triggers;
    Habits habits;
    OwnOrders orders;
    Bandit bandit;
    CapCount caps[mostCaps];
    PendingChoice pending[mostPending];  ///< the oldest first
    std::uint32_t pendingCount = 0;

    void clear() noexcept;
    /// After an error nothing is known. No bytes at all are the first day.
    ErrorCode restore(ByteView bytes);
    List<std::uint8_t> save() const;

    const CapCount* capOf(std::uint32_t option) const noexcept;
    void countShow(std::uint32_t option, Seconds now) noexcept;
    void expectOutcome(const PendingChoice& choice) noexcept;
    /// Takes the latest choice of the slot out of the pending ones; false when none waits.
    bool takePending(std::uint32_t slot, PendingChoice& choice) noexcept;

private:
    bool plausible() const noexcept;
};

static_assert(sizeof(DecideState) % 4 == 0 && stateHeaderBytes + sizeof(DecideState) <= mostStateBytes, "docs/format/decide.md");

}  // namespace nearshelf::decide
