// SPDX-License-Identifier: MIT
// Which options may be shown at all: the merchant's word first, then truth, caps and budget, then what is decent.
#pragma once

#include "decide/choice.h"
#include "decide/decider.h"

namespace nearshelf::decide {

struct IncentiveParams {
    std::uint16_t leastActs = 3;  ///< of the visit before an incentive may be given, 2 … 10
    std::uint8_t fromLevel = 2;   ///< of the purchase forecast: above the store's lower third, 1 … 3
    std::uint8_t belowLevel = 4;  ///< and below its highest tenth, who would buy anyway, 3 … 4
};

/// Value of a fact; false when it is not known.
bool factOf(const Decider& decider, const ChoiceRequest& request, std::uint8_t fact, float& value) noexcept;

Verdict judge(const Decider& decider, const ChoiceRequest& request, const Option& option, std::uint32_t number) noexcept;

}  // namespace nearshelf::decide
