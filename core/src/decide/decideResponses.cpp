// SPDX-License-Identifier: MIT
#include "decide/decideResponses.h"

#include "intent/recognise.h"

namespace nearshelf::decide {
namespace {

constexpr std::size_t mostReasons = 4, hintCategories = 5;
constexpr std::uint8_t mostMessages = 8;  ///< a month: twice a week is what shoppers bear

struct Restock {
    const OwnProduct* product = nullptr;
    float gapDays = 0;
    Seconds date = 0;
};

/// The products bought again so regularly that a date can be named, soonest first.
List<Restock> restocks(const Decider& decider) {
    List<Restock> found;
    const OwnOrders& orders = decider.state.orders;
    for (std::size_t i = 0; i < orders.keptProducts; ++i) {
        const OwnProduct& product = orders.products[i];
        if (!product.isRegular(decider.model.lifecycle)) continue;
        const float days = product.gapDays(decider.model.lifecycle);
        constexpr float mostDays = 3650;
        const float bounded = days < mostDays ? days : mostDays;
        const Restock restock{&product, days, product.last + static_cast<Seconds>(bounded * static_cast<float>(secondsPerDay))};
        std::size_t at = found.size();
        while (at > 0 && found[at - 1].date > restock.date) --at;
        found.insertAt(at, restock);
    }
    return found;
}

void zeros(ByteWriter& out, int count) {
    for (; count > 0; --count) out.u8(0);
}

}  // namespace

void writeIntent(ByteWriter& out, const Decider& decider) {
    const LiveVisit& visit = decider.state.visit;
    const VisitForecast forecast = decider.forecast();
    float probabilities[intentStateCount], signals[intentReasonCount];
    stateProbabilities(visit, probabilities);
    visitSignals(visit, signals);
    out.u8(visit.named);
    for (const std::uint8_t level : forecast.level) out.u8(level);
    for (const float probability : probabilities) out.f32(probability);
    for (const float probability : forecast.probability) out.f32(probability);
    out.u16(visit.fired);
    out.u16(visit.acts);
    out.u8(decider.isGift() ? 1 : 0);
    out.u8(visit.machine);
    for (std::size_t i = 0; i < intentReasonCount; ++i)
        signals[i] *= stateWeight(static_cast<IntentState>(visit.named), static_cast<IntentReason>(i));
    std::uint8_t best[mostReasons];
    std::uint8_t count = 0;
    for (; count < mostReasons; ++count) {
        std::size_t largest = intentReasonCount;
        for (std::size_t i = 0; i < intentReasonCount; ++i) {
            bool taken = false;
            for (std::size_t j = 0; j < count; ++j) taken = taken || best[j] == i;
            if (!taken && signals[i] > 0 && (largest == intentReasonCount || signals[i] > signals[largest])) largest = i;
        }
        if (largest == intentReasonCount) break;
        best[count] = static_cast<std::uint8_t>(largest);
    }
    out.u8(count);
    out.u8(0);
    for (std::size_t i = 0; i < count; ++i) {
        out.u8(best[i]);
        zeros(out, 3);
        out.f32(signals[best[i]]);
    }
}

void writeChoice(ByteWriter& out, const Choice& choice) {
    out.u32(choice.slot);
    out.u8(static_cast<std::uint8_t>(choice.reason));
    out.u8(static_cast<std::uint8_t>(choice.chosen.size()));
    out.u16(0);
    out.f32(choice.propensity);
    out.bytes({choice.chosen.data(), choice.chosen.size()});
    out.bytes({choice.verdicts.data(), choice.verdicts.size()});
}

void writeForecast(ByteWriter& out, const Decider& decider, Seconds now) {
    const LifecycleForecast forecast = decider.lifecycle(now);
    out.u16(decider.state.orders.count);
    out.u16(0);
    for (const float value : {forecast.alive, forecast.orders, forecast.value, forecast.churn, forecast.yearValue,
                              forecast.discountSensitivity, forecast.seasonality})
        out.f32(value);
    out.u8(forecast.strongestMonth);
    zeros(out, 3);
    const List<Restock> due = restocks(decider);
    out.u16(static_cast<std::uint16_t>(due.size()));
    for (const Restock& restock : due) {
        out.u32(restock.date);
        out.f32(restock.gapDays);
        out.u8(restock.product->times);
        zeros(out, 3);
        out.str(restock.product->name.view());
    }
}

void writeHints(ByteWriter& out, const Decider& decider, Seconds now) {
    const Habits& habits = decider.state.habits;
    out.u8(habits.bestHour());
    out.u8(habits.bestWeekday());
    // As often as she comes by herself, and never more than she would bear.
    const Seconds days = now > habits.firstVisit ? (now - habits.firstVisit) / secondsPerDay : 0;
    const std::uint32_t monthly = days < 14 ? 1 : habits.visits * 30u / days;
    out.u8(static_cast<std::uint8_t>(monthly < 1 ? 1 : monthly < mostMessages ? monthly : mostMessages));
    std::uint8_t order[hintCategories];
    float shares[hintCategories];
    std::uint8_t count = 0;
    for (std::size_t i = 0; i < habits.kept; ++i) {
        const float share = habits.affinity(habits.categories[i].name.view(), now);
        if (share <= 0) continue;
        std::size_t at = count < hintCategories ? count : hintCategories;
        while (at > 0 && shares[at - 1] < share) --at;
        if (at == hintCategories) continue;
        if (count < hintCategories) ++count;
        for (std::size_t j = count; j-- > at + 1;) {
            shares[j] = shares[j - 1];
            order[j] = order[j - 1];
        }
        shares[at] = share;
        order[at] = static_cast<std::uint8_t>(i);
    }
    out.u8(count);
    for (std::size_t i = 0; i < count; ++i) {
        out.f32(shares[i]);
        out.str(habits.categories[order[i]].name.view());
    }
    const List<Restock> due = restocks(decider);
    out.u16(static_cast<std::uint16_t>(due.size()));
    for (const Restock& restock : due) {
        out.u32(restock.date);
        out.str(restock.product->name.view());
    }
}

void writeExport(ByteWriter& out, const DecideState& state) {
    const Habits& habits = state.habits;
    const OwnOrders& orders = state.orders;
    out.u16(habits.visits);
    out.u16(orders.kept);
    out.bytes({habits.hours, sizeof habits.hours});
    out.bytes({habits.weekdays, sizeof habits.weekdays});
    out.u8(habits.kept);
    for (std::size_t i = 0; i < habits.kept; ++i) {
        out.f32(habits.categories[i].weight);
        out.str(habits.categories[i].name.view());
    }
    for (std::size_t i = 0; i < orders.kept; ++i) {
        out.u32(orders.orders[i].time);
        out.f32(orders.orders[i].value);
        out.u8(orders.orders[i].flags);
    }
    out.u8(orders.keptProducts);
    for (std::size_t i = 0; i < orders.keptProducts; ++i) {
        const OwnProduct& product = orders.products[i];
        out.u32(product.last);
        out.u8(product.times);
        out.str(product.name.view());
    }
    ByteWriter rows;
    std::uint8_t count = 0;
    for (const Arm& arm : state.bandit.arms) {
        if (arm.shown <= 0) continue;
        ++count;
        rows.u32(arm.option);
        rows.f32(arm.shown);
        rows.f32(arm.rewarded);
    }
    const List<std::uint8_t> arms = rows.take();
    out.u8(count);
    out.bytes({arms.data(), arms.size()});
    count = 0;
    for (const CapCount& cap : state.caps) {
        if (cap.week == 0) continue;
        ++count;
        rows.u32(cap.option);
        rows.u32(cap.week);
        rows.u8(cap.inWeek);
    }
    const List<std::uint8_t> caps = rows.take();
    out.u8(count);
    out.bytes({caps.data(), caps.size()});
}

}  // namespace nearshelf::decide
