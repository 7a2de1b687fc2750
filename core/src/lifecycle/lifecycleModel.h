// SPDX-License-Identifier: MIT
// What the store's orders say of customers like her: the priors of every forecast over a shopper's own orders.
#pragma once

#include "nearshelf/list.h"

#include "lifecycle/nextOrder.h"
#include "lifecycle/purchaseRate.h"
#include "lifecycle/spend.h"

#include <cstdint>
#include <string_view>

namespace nearshelf {

/// A product that the store's customers buy again.
struct ProductGap {
    std::uint32_t item = 0;  ///< short key
    float days = 0;
};

/// Without a store's model: the customers of the BG/NBD paper's CDNOW sample [FaderHardieLee], and guesses that ten orders outweigh.
struct LifecycleNumbers {
    PurchaseRateParams rate{0.243f, 4.414f, 0.793f, 2.426f};
    SpendParams spend{6.25f, 3.74f, 15.44f};
    RestockParams usual{60, 2};
    RestockSpread spread;
    float discountShare = 0.3f;  ///< orders bought at a discount
    float months[12] = {1 / 12.0f, 1 / 12.0f, 1 / 12.0f, 1 / 12.0f, 1 / 12.0f, 1 / 12.0f,
                        1 / 12.0f, 1 / 12.0f, 1 / 12.0f, 1 / 12.0f, 1 / 12.0f, 1 / 12.0f};  ///< shares of the orders, January first
};
static_assert(sizeof(LifecycleNumbers) == 24 * sizeof(float), "read as it stands: docs/format/decide.md");

struct LifecycleModel : LifecycleNumbers {
    List<ProductGap> gaps;

    /// 0 when the store's orders say nothing of it.
    float gapOf(std::string_view item) const noexcept;
};

}  // namespace nearshelf
