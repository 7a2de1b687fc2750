// SPDX-License-Identifier: MIT
// What a customer's purchases are worth on average, by the Gamma-Gamma model [FaderHardie2013]: few purchases say little, so her own mean
// is drawn towards the store's.
#pragma once

namespace nearshelf {

/// Of the store's customers; all > 0, q > 1.
struct SpendParams {
    float p = 6, q = 4, v = 15;
};

/// Expected value of a purchase, in the store's currency, of who made `purchases` ≥ 0 of `mean` ≥ 0 each.
inline float expectedSpend(const SpendParams& params, float purchases, float mean) noexcept {
    return params.p * (params.v + purchases * mean) / (params.p * purchases + params.q - 1);
}

}  // namespace nearshelf
