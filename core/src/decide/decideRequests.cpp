// SPDX-License-Identifier: MIT
#include "decide/decideRequests.h"

#include "nearshelf/event.h"

namespace nearshelf::decide {

namespace {

constexpr float mostMoney = 1e6f, mostFact = 1e9f, mostWeight = 1000, mostExploration = 0.5f;

bool readOption(ByteReader& in, ChoiceRequest& request) {
    bool holds = true;
    Option option;
    option.id = in.str();
    option.flags = in.u8();
    option.states = in.u8();
    option.triggers = in.u16();
    option.perVisit = in.u8();
    option.perWeek = in.u8();
    option.budget = in.u16();
    option.prior = realOf(in, 0, 1, holds);
    option.weight = realOf(in, 0, mostWeight, holds);
    option.category = in.str();
    option.item = in.str();
    option.firstCondition = static_cast<std::uint32_t>(request.conditions.size());
    option.conditions = in.u8();
    for (std::uint32_t i = 0; i < option.conditions && holds; ++i) {
        Condition condition;
        condition.fact = in.u8();
        condition.low = realOf(in, -mostFact, mostFact, holds);
        condition.high = realOf(in, -mostFact, mostFact, holds);
        request.conditions.push_back(condition);
    }
    request.options.push_back(option);
    return holds && !in.failed() && !option.id.empty();
}

}  // namespace

float realOf(ByteReader& in, float low, float high, bool& holds) noexcept {
    const float value = in.f32();
    if (!(value >= low && value <= high)) holds = false;
    return value;
}

bool readAct(ByteReader& in, Act& act) noexcept {
    bool holds = true;
    const std::uint32_t kind = in.u8();
    act.kind = static_cast<ActKind>(kind);
    act.page = in.u8();
    act.flags = in.u8();
    const std::uint32_t source = in.u8();
    act.source = static_cast<VisitSource>(source);
    act.time = in.u32();
    act.price = realOf(in, 0, mostMoney, holds);
    act.usualPrice = realOf(in, 0, mostMoney, holds);
    act.amount = realOf(in, act.kind == ActKind::visitBegins ? -1440.0f : 0.0f, mostMoney, holds);
    act.depth = realOf(in, 0, 1, holds);
    act.item = in.str();
    act.category = in.str();
    constexpr float mostMinutes = 1440;
    if (act.kind == ActKind::visitBegins && (act.page >= deviceCount || act.amount > mostMinutes)) return false;
    return holds && !in.failed() && kind != 0 && kind <= actKindCount && source < visitSourceCount && act.page < pageKindCount &&
           act.time != 0;
}

bool readChoice(ByteReader& in, ChoiceRequest& request) noexcept {
    bool holds = true;
    request.now = in.u32();
    request.seed = in.u32();
    request.slot = in.str();
    const std::uint32_t kind = in.u8();
    request.kind = static_cast<SlotKind>(kind);
    request.flags = in.u8();
    const std::uint32_t facts = in.u8(), options = in.u8();
    request.exploration = realOf(in, -mostFact, mostExploration, holds);
    if (!holds || kind >= slotKindCount || options == 0 || options > ChoiceRequest::mostOptions || request.slot.empty()) return false;
    for (std::uint32_t i = 0; i < facts; ++i) {
        FactValue fact;
        fact.fact = in.u8();
        fact.value = realOf(in, -mostFact, mostFact, holds);
        if (!holds || fact.fact >= pageFactCount) return false;
        request.facts.push_back(fact);
    }
    request.options.reserve(options);
    for (std::uint32_t i = 0; i < options; ++i)
        if (!readOption(in, request)) return false;
    return in.finished();
}

}  // namespace nearshelf::decide
