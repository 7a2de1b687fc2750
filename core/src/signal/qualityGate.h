// SPDX-License-Identifier: MIT
// The data-quality gate: drops what no shopper does and counts what it drops.
#pragma once

#include "nearshelf/engine.h"
#include "nearshelf/event.h"

#include "signal/signalParams.h"

namespace nearshelf {

class QualityGate {
public:
    /// Whether to learn from this event. `knowsItems` says whether at least one of the event's items is in the pack.
    bool admit(const Event& event, bool knowsItems);

    const GateCounters& counters() const noexcept { return counters_; }
    /// Time of the last admitted event, 0 before the first. Restored from the profile.
    Seconds lastTime() const noexcept { return lastTime_; }
    void startAt(Seconds time) noexcept { lastTime_ = time; }

private:
    bool drop(Dropped cause);
    bool clockHolds(Seconds time);
    bool isReplay(const Event& event);
    bool isBurst(const Event& event);

    struct Act {
        std::uint64_t fingerprint = 0;
        Seconds time = 0;
    };
    static constexpr std::uint32_t rememberedActs = 8;

    static constexpr GateParams params_{};
    GateCounters counters_;
    Seconds lastTime_ = 0, strayTime_ = 0, burstStart_ = 0;
    std::uint32_t strays_ = 0, burst_ = 0, nextAct_ = 0;
    Act acts_[rememberedActs];
};

}  // namespace nearshelf
