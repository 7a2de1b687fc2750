// SPDX-License-Identifier: MIT
// The shopper's own orders on this device, and what they let expect. Plain bytes: they are saved.
#pragma once

#include "nearshelf/types.h"

#include "base/shortName.h"
#include "lifecycle/lifecycleModel.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace nearshelf {

constexpr std::uint8_t orderFlagGift = 1, orderFlagDiscount = 2, orderFlagSensitive = 4;

struct OwnOrder {
    Seconds time = 0;
    float value = 0;
    std::uint8_t flags = 0, zero[3] = {};
};

struct OwnProduct {
    ShortName name;
    Seconds last = 0;
    float logGaps = 0;  ///< sum of log2 of the days between its purchases
    std::uint8_t times = 0, zero = 0;
    std::uint16_t squares = 0;  ///< squared deviations of these logarithms, in 1/256, one more than their sum; 0: none was measured

    float gapDays(const LifecycleModel& model) const noexcept;
    /// Whether her own gaps let a date be named.
    bool isRegular(const LifecycleModel& model) const noexcept;
};

struct LifecycleForecast {
    float alive = 0, orders = 0, value = 0, churn = 1, yearValue = 0;
    float discountSensitivity = 0, seasonality = 0;
    std::uint8_t strongestMonth = 0;  ///< 1 … 12
};

struct OwnOrders {
    static constexpr std::size_t mostOrders = 24, mostProducts = 20;

    OwnOrder orders[mostOrders];
    OwnProduct products[mostProducts];
    Seconds first = 0, last = 0;  ///< orders, also those forgotten above
    float total = 0;              ///< of all orders but presents' … in the store's currency
    std::uint16_t days = 0;       ///< distinct days with an order
    std::uint16_t count = 0, discounted = 0;
    std::uint8_t months[12] = {};
    std::uint8_t kept = 0, keptProducts = 0;

    bool plausible() const noexcept;
    void add(Seconds now, float value, std::uint8_t flags) noexcept;
    /// A product of the order just added.
    void addProduct(Seconds now, std::string_view item) noexcept;
    bool remove(std::string_view item) noexcept;
    const OwnProduct* find(std::string_view item) const noexcept;

    /// Whether it is used up and bought again: the store's orders say so, or her own. When, is another question.
    static bool isReplenished(const LifecycleModel& model, const OwnProduct& product) noexcept;
    /// `priceSeeking` of `visits` were after a good price.
    LifecycleForecast forecast(const LifecycleModel& model, Seconds now, float priceSeeking, float visits) const noexcept;
};

}  // namespace nearshelf
