// SPDX-License-Identifier: MIT
#include "decide/decider.h"

#include "intent/recognise.h"

namespace nearshelf::decide {

static constexpr HabitParams habitParams{};

bool Decider::isGift() const noexcept {
    return state.visit.saidGift != 0 || state.visit.named == static_cast<std::uint8_t>(IntentState::gift);
}

void Decider::learn(const Act& act) {
    if (act.category.empty() || isGift() || state.visit.machine != 0) return;
    if (act.kind == ActKind::productView) state.habits.note(act.category, habitParams.view, act.time);
    if (act.kind == ActKind::addToCart) state.habits.note(act.category, habitParams.cart, act.time);
}

bool Decider::observe(const Act& act, std::uint16_t& fired) {
    Act seen = act;
    if (model.isSensitive(act.category)) seen.flags |= actFlagSensitive;
    LiveVisit& visit = state.visit;
    const Seconds before = visit.begin;
    const bool soughtPrice = visit.countOf(ActKind::priceOrder) + visit.countOf(ActKind::coupon) > 0;
    if (!visit.observe(seen)) return false;
    if (visit.begin != before) {
        if (soughtPrice && state.habits.priceVisits < state.habits.visits) ++state.habits.priceVisits;
        state.habits.beginVisit(visit.begin, visit.localHour(visit.begin), visit.localWeekday(visit.begin));
    }
    if ((seen.flags & actFlagSensitive) != 0) return true;
    learn(seen);
    if (seen.kind != ActKind::visitBegins && seen.kind != ActKind::listImpression) recognise(visit);
    fired = static_cast<std::uint16_t>(fired | fireTriggers(visit, state.triggers, visit.last));
    return true;
}

void Decider::order(Seconds now, float value, std::uint8_t flags) {
    Act act;
    act.kind = ActKind::order;
    act.time = now;
    std::uint16_t fired = 0;
    observe(act, fired);
    if ((flags & orderFlagSensitive) == 0) state.orders.add(now, value, flags);
}

void Decider::orderedProduct(Seconds now, std::uint8_t flags, std::string_view item, std::string_view category) {
    // A present says nothing of what she needs herself.
    if ((flags & (orderFlagGift | orderFlagSensitive)) != 0 || model.isSensitive(category)) return;
    state.orders.addProduct(now, item);
    if (!isGift()) state.habits.note(category, habitParams.order, now);
}

bool Decider::outcome(std::uint32_t slot, float reward) {
    PendingChoice choice;
    if (!state.takePending(slot, choice)) return false;
    state.bandit.learn(params, choice.option, choice.state, reward);
    return true;
}

LifecycleForecast Decider::lifecycle(Seconds now) const noexcept {
    return state.orders.forecast(model.lifecycle, now, static_cast<float>(state.habits.priceVisits),
                                 static_cast<float>(state.habits.visits));
}

float Decider::daysToRestock(Seconds now, bool& known) const noexcept {
    float soonest = 0;
    known = false;
    for (std::size_t i = 0; i < state.orders.keptProducts; ++i) {
        const OwnProduct& product = state.orders.products[i];
        if (!product.isRegular(model.lifecycle)) continue;
        const float passed = now > product.last ? static_cast<float>(now - product.last) / static_cast<float>(secondsPerDay) : 0;
        const float left = product.gapDays(model.lifecycle) - passed;
        if (known && left >= soonest) continue;
        known = true;
        soonest = left;
    }
    return soonest;
}

}  // namespace nearshelf::decide
