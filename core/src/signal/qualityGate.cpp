// SPDX-License-Identifier: MIT
#include "signal/qualityGate.h"

#include "base/hash.h"

namespace nearshelf {

static bool isWellFormed(const Event& event) {
    const auto type = static_cast<std::uint8_t>(event.type);
    if (type == 0 || type > eventTypeCount || static_cast<std::uint8_t>(event.page) >= pageKindCount || event.time == 0) return false;
    if (!(event.depth >= 0 && event.depth <= 1)) return false;
    switch (event.type) {
        case EventType::preference: return event.amount >= -1 && event.amount <= 1 && !event.facet.empty() && !event.value.empty();
        case EventType::filter: return !event.facet.empty() && !event.value.empty();
        default: return event.amount >= 0 && event.amount < 1e6f;
    }
}

/// Events that mean nothing without an item of the store.
static bool needsItem(EventType type) {
    switch (type) {
        case EventType::pageView:
        case EventType::search:
        case EventType::filter:
        case EventType::trafficSource:
        case EventType::preference:
        case EventType::gift: return false;
        default: return true;
    }
}

bool QualityGate::drop(Dropped cause) {
    ++counters_.dropped[static_cast<std::size_t>(cause)];
    return false;
}

bool QualityGate::admit(const Event& event, bool knowsItems) {
    if (!isWellFormed(event)) return drop(Dropped::malformed);
    if ((event.flags & eventFlagHidden) != 0) return drop(Dropped::machine);
    if (needsItem(event.type) && !knowsItems) return drop(Dropped::unknownItem);
    if (!clockHolds(event.time)) return drop(Dropped::clockJump);
    if (isReplay(event)) return drop(Dropped::replay);
    if (isBurst(event)) return drop(Dropped::tooFast);
    ++counters_.accepted;
    return true;
}

bool QualityGate::clockHolds(Seconds time) {
    const bool holds = lastTime_ == 0 || (time + params_.backwardSeconds >= lastTime_ &&
                                          time - lastTime_ + params_.backwardSeconds <= params_.forwardSeconds + params_.backwardSeconds);
    if (!holds) {
        const bool agrees = strays_ > 0 && time >= strayTime_ && time - strayTime_ < 3600;
        strays_ = agrees ? strays_ + 1 : 1;
        strayTime_ = time;
        if (strays_ < params_.reanchorAfter) return false;
        lastTime_ = 0;
    }
    strays_ = 0;
    if (time > lastTime_) lastTime_ = time;
    return true;
}

bool QualityGate::isReplay(const Event& event) {
    // Leaving and impressions repeat by nature; a preference or the word "gift" may be changed as fast as it was given.
    if (event.type == EventType::productLeave || event.type == EventType::listImpression || event.type == EventType::preference ||
        event.type == EventType::gift)
        return false;
    std::uint64_t fingerprint = mix(static_cast<std::uint64_t>(event.type) << 8 | static_cast<std::uint64_t>(event.page));
    for (const ItemKey item : event.items) fingerprint = mix(fingerprint ^ bitsOf(item));
    fingerprint ^= bitsOf(keyOf(event.facet, event.value)) ^ mix(bitsOf(keyOf(event.text)));
    for (const Act& act : acts_) {
        if (act.time != 0 && act.fingerprint == fingerprint && event.time - act.time <= params_.replaySeconds) return true;
    }
    acts_[nextAct_++ % rememberedActs] = {fingerprint, event.time};
    return false;
}

bool QualityGate::isBurst(const Event& event) {
    if (event.type == EventType::listImpression) return false;
    if (burst_ == 0 || event.time < burstStart_ || event.time - burstStart_ >= params_.burstSeconds) {
        burstStart_ = event.time;
        burst_ = 0;
    }
    return ++burst_ > params_.burstEvents;
}

}  // namespace nearshelf
