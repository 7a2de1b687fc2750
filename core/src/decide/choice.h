// SPDX-License-Identifier: MIT
// What a choice is made from and what comes of it. Numbers are part of docs/format/decide.md: appended, never changed.
#pragma once

#include "nearshelf/list.h"
#include "nearshelf/types.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace nearshelf::decide {

enum class SlotKind : std::uint8_t {
    hero = 0,
    sections = 1,    ///< order of a page's sections
    navigation = 2,  ///< order of categories
    grid = 3,        ///< order of a list of products
    message = 4,     ///< urgency, social proof, free-shipping gap
    incentive = 5,
    bundle = 6,
    upsell = 7,
};
constexpr std::uint8_t slotKindCount = 8;

/// What conditions may speak of. Up to 31 the page says so and must say the truth; from 32 on the module knows it itself.
enum class Fact : std::uint8_t {
    stock = 0,  ///< pieces of the product on the page
    cartTotal = 1,
    cartItems = 2,
    freeShippingGap = 3,  ///< what is missing in the cart, in the store's currency
    price = 4,
    discountPercent = 5,
    soldThisWeek = 6,  ///< pieces, or in whatever time the message names
    viewersNow = 7,
    rating = 8,
    reviews = 9,
    deliveryDays = 10,
    custom1 = 11,
    custom2 = 12,
    custom3 = 13,
    custom4 = 14,
    purchaseLevel = 32,  ///< 0 … 4
    visits = 33,
    daysSinceVisit = 34,
    orders = 35,
    discountSensitivity = 36,
    daysToRestock = 37,  ///< of the product due next; may be negative
    cartProducts = 38,   ///< different ones, as this module saw them
    churn = 39,
};
constexpr std::uint8_t pageFactCount = 32;

enum class ChoiceReason : std::uint8_t {
    storesOwn = 0,  ///< nothing is eligible, or the control won
    pinned = 1,
    learnt = 2,    ///< what did best so far
    affinity = 3,  ///< about a category she likes
    intent = 4,    ///< meant for the state of this visit
    trigger = 5,   ///< answers a trigger of this visit
    explored = 6,  ///< drawn to find out
    machine = 7,   ///< no shopper: the store's own
};

enum class Verdict : std::uint8_t {
    eligible = 0,
    excluded = 1,
    untrue = 2,  ///< a condition does not hold, or its fact is not known
    capped = 3,
    budgetSpent = 4,
    otherIntent = 5,
    notTriggered = 6,
    incentiveUnneeded = 7,  ///< would buy anyway, or is only looking round
    sensitive = 8,
    justSeen = 9,  ///< would follow her around
    alreadyBought = 10,
};

constexpr std::uint8_t optionPinned = 1, optionExcluded = 2, optionIncentive = 4, optionControl = 8, optionSensitive = 16;
constexpr std::uint8_t choiceOrdersAll = 1, choiceDryRun = 2;
constexpr std::uint16_t unlimited = 0xFFFF;

struct FactValue {
    std::uint8_t fact = 0;
    float value = 0;
};

struct Condition {
    std::uint8_t fact = 0;
    float low = 0, high = 0;
};

struct Option {
    std::string_view id, category, item;
    std::uint8_t flags = 0, states = 0, perVisit = 0, perWeek = 0;
    std::uint16_t triggers = 0, budget = unlimited;
    float prior = 0, weight = 0;
    std::uint32_t firstCondition = 0, conditions = 0;  ///< in the request's list
};

struct ChoiceRequest {
    static constexpr std::size_t mostOptions = 48;

    Seconds now = 0;
    std::uint32_t seed = 0;
    std::string_view slot;
    SlotKind kind = SlotKind::hero;
    std::uint8_t flags = 0;
    float exploration = -1;
    List<FactValue> facts;
    List<Option> options;
    List<Condition> conditions;
};

struct Choice {
    std::uint32_t slot = 0;  ///< its number
    ChoiceReason reason = ChoiceReason::storesOwn;
    float propensity = 1;  ///< chance that the first one came first, given what was known
    List<std::uint8_t> chosen, verdicts;
};

}  // namespace nearshelf::decide
