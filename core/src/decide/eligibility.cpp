// SPDX-License-Identifier: MIT
#include "decide/eligibility.h"

#include "base/shortKey.h"

namespace nearshelf::decide {
namespace {

constexpr IncentiveParams incentives{};

bool ownFact(const Decider& decider, Seconds now, Fact fact, float& value) {
    const DecideState& state = decider.state;
    bool known = true;
    switch (fact) {
        case Fact::purchaseLevel: value = static_cast<float>(decider.forecast().level[0]); break;
        case Fact::visits: value = static_cast<float>(state.habits.visits); break;
        case Fact::daysSinceVisit:
            known = state.visit.previousEnd != 0;
            value = static_cast<float>(state.visit.begin - state.visit.previousEnd) / static_cast<float>(secondsPerDay);
            break;
        case Fact::orders: value = static_cast<float>(state.orders.count); break;
        case Fact::discountSensitivity: value = decider.lifecycle(now).discountSensitivity; break;
        case Fact::daysToRestock: value = decider.daysToRestock(now, known); break;
        case Fact::cartProducts: value = static_cast<float>(state.visit.cartItems()); break;
        case Fact::churn:
            known = state.orders.count > 0;
            value = decider.lifecycle(now).churn;
            break;
        default: return false;
    }
    return known;
}

bool holds(const Decider& decider, const ChoiceRequest& request, const Option& option) {
    for (std::uint32_t i = 0; i < option.conditions; ++i) {
        const Condition& condition = request.conditions[option.firstCondition + i];
        float value = 0;
        if (!factOf(decider, request, condition.fact, value)) return false;
        if (!(value >= condition.low && value <= condition.high)) return false;
    }
    return true;
}

/// An incentive goes to who is of two minds. Who left checkout may be asked back, whatever the forecast.
bool needsIncentive(const Decider& decider) {
    const LiveVisit& visit = decider.state.visit;
    if (visit.acts < incentives.leastActs || visit.ordered != 0) return false;
    if (visit.bounced != 0) return true;
    const std::uint8_t level = decider.forecast().level[0];
    return level >= incentives.fromLevel && level < incentives.belowLevel && visit.named != static_cast<std::uint8_t>(IntentState::strong);
}

/// These speak to her in her own name: there what she has just looked at, or has, does not follow her around.
bool addresses(SlotKind kind) { return kind == SlotKind::hero || kind == SlotKind::bundle || kind == SlotKind::upsell; }

bool isCapped(const Decider& decider, const ChoiceRequest& request, const Option& option, std::uint32_t number) {
    const CapCount* const cap = decider.state.capOf(number);
    if (cap == nullptr) return false;
    const bool thisVisit = cap->visit == decider.state.visit.begin, thisWeek = request.now - cap->week < 7 * secondsPerDay;
    return (option.perVisit != 0 && thisVisit && cap->inVisit >= option.perVisit) ||
           (option.perWeek != 0 && thisWeek && cap->inWeek >= option.perWeek);
}

}  // namespace

bool factOf(const Decider& decider, const ChoiceRequest& request, std::uint8_t fact, float& value) noexcept {
    if (fact >= pageFactCount) return ownFact(decider, request.now, static_cast<Fact>(fact), value);
    for (const FactValue& given : request.facts) {
        if (given.fact != fact) continue;
        value = given.value;
        return true;
    }
    return false;
}

Verdict judge(const Decider& decider, const ChoiceRequest& request, const Option& option, std::uint32_t number) noexcept {
    const LiveVisit& visit = decider.state.visit;
    if ((option.flags & optionExcluded) != 0) return Verdict::excluded;
    if (!holds(decider, request, option)) return Verdict::untrue;
    if (option.budget == 0) return Verdict::budgetSpent;
    if (isCapped(decider, request, option, number)) return Verdict::capped;
    // What follows are the model's reasons; the merchant's own hand stands above them.
    if ((option.flags & optionPinned) != 0) return Verdict::eligible;
    if ((option.flags & optionSensitive) != 0 || decider.model.isSensitive(option.category)) return Verdict::sensitive;
    if ((option.triggers != 0) && (option.triggers & visit.fired) == 0) return Verdict::notTriggered;
    if (option.states != 0 && (option.states >> visit.named & 1) == 0) return Verdict::otherIntent;
    if ((option.flags & optionIncentive) != 0 && !needsIncentive(decider)) return Verdict::incentiveUnneeded;
    if (!addresses(request.kind) || option.item.empty()) return Verdict::eligible;
    const SeenItem* const seen = visit.find(shortKeyOf(option.item));
    if (seen != nullptr && (seen->cart != 0 || option.triggers == 0)) return Verdict::justSeen;
    const OwnProduct* const bought = decider.state.orders.find(option.item);
    if (bought != nullptr && !OwnOrders::isReplenished(decider.model.lifecycle, *bought)) return Verdict::alreadyBought;
    return Verdict::eligible;
}

}  // namespace nearshelf::decide
