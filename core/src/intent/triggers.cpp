// SPDX-License-Identifier: MIT
#include "intent/triggers.h"

namespace nearshelf {
namespace {

constexpr TriggerParams params{};

bool browsesRepeatedly(const LiveVisit& visit) {
    for (std::size_t i = 0; i < visit.items; ++i)
        if (visit.seen[i].views >= params.repeatViews && visit.seen[i].cart == 0) return true;
    return false;
}

bool comparesAggressively(const LiveVisit& visit) {
    for (std::size_t i = 0; i < visit.items; ++i) {
        std::uint32_t alike = 0, revisited = 0;
        for (std::size_t j = 0; j < visit.items; ++j) {
            if (visit.seen[j].category != visit.seen[i].category || visit.seen[j].category == 0) continue;
            ++alike;
            revisited += visit.seen[j].views > 1 ? 1 : 0;
        }
        if (alike >= params.compareItems && revisited >= params.compareRevisits) return true;
    }
    return false;
}

bool holds(Trigger trigger, const LiveVisit& visit, Seconds now) {
    switch (trigger) {
        case Trigger::repeatBrowsing: return browsesRepeatedly(visit);
        case Trigger::aggressiveComparing: return comparesAggressively(visit);
        case Trigger::checkoutBounce: return visit.bounced != 0 && visit.ordered == 0;
        case Trigger::returnAfterInactivity:
            return visit.previousEnd != 0 && visit.begin > visit.previousEnd && visit.begin - visit.previousEnd >= params.returnSeconds;
        case Trigger::categoryShift:
            return visit.awayFromFirst >= params.shiftViews && visit.views >= visit.awayFromFirst + params.shiftViews;
        case Trigger::backButton: return visit.backsInARow >= 2 && now - visit.lastBack <= params.backSeconds;
    }
    return false;
}

}  // namespace

std::uint16_t fireTriggers(LiveVisit& visit, TriggerLog& log, Seconds now) noexcept {
    std::uint16_t fresh = 0;
    for (std::size_t i = 0; i < triggerCount; ++i) {
        const auto bit = static_cast<std::uint16_t>(1u << i);
        if ((visit.fired & bit) != 0 || !holds(static_cast<Trigger>(i), visit, now)) continue;
        const bool rests = log.last[i] != 0 && now - log.last[i] < params.restSeconds;
        if (rests) continue;
        log.last[i] = now;
        visit.fired = static_cast<std::uint16_t>(visit.fired | bit);
        fresh = static_cast<std::uint16_t>(fresh | bit);
    }
    return fresh;
}

}  // namespace nearshelf
