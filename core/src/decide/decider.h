// SPDX-License-Identifier: MIT
// A shopper's state and a store's model together: learns from acts, chooses, forecasts.
#pragma once

#include "nearshelf/act.h"

#include "decide/choice.h"
#include "decide/decideModel.h"
#include "decide/decideState.h"

#include <cstdint>
#include <string_view>

namespace nearshelf::decide {

class Decider {
public:
    DecideModel model;
    DecideState state;
    BanditParams params;

    /// False for an act that is dropped. `fired` gains the bits of the triggers that it fires.
    bool observe(const Act& act, std::uint16_t& fired);
    /// An order, before its products are added to state.orders.
    void order(Seconds now, float value, std::uint8_t flags);
    void orderedProduct(Seconds now, std::uint8_t flags, std::string_view item, std::string_view category);
    Choice choose(const ChoiceRequest& request);
    /// False when no choice of the slot waits for its outcome.
    bool outcome(std::uint32_t slot, float reward);

    bool isGift() const noexcept;
    VisitForecast forecast() const noexcept { return forecastVisit(model.visit, state.visit); }
    LifecycleForecast lifecycle(Seconds now) const noexcept;
    /// Days until the product due next; `known` false without any.
    float daysToRestock(Seconds now, bool& known) const noexcept;

private:
    void learn(const Act& act);
};

}  // namespace nearshelf::decide
