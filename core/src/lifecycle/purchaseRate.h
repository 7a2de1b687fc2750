// SPDX-License-Identifier: MIT
// Whether a customer is still one, and how often she will buy, by the BG/NBD model [FaderHardieLee]: she buys at a rate of her own until,
// after some purchase, she stays away; rates are gamma-distributed over customers, the chance to stay away beta-distributed.
#pragma once

namespace nearshelf {

/// Of the store's customers; all > 0. Time in weeks.
struct PurchaseRateParams {
    float r = 1, alpha = 10;  ///< shape and scale of the gamma distribution of rates
    float a = 1, b = 3;       ///< of the beta distribution of the chance to stay away after a purchase; a ≠ 1
};

/// What is known of one customer, in weeks since her first purchase.
struct PurchaseRecord {
    float repeats = 0;  ///< purchases after the first, by distinct days, ≥ 0
    float last = 0;     ///< of these; 0 without any
    float age = 0;      ///< now, ≥ last
};

/// 0 … 1; 1 for who bought once only, because the model lets nobody leave before a second purchase.
float probabilityAlive(const PurchaseRateParams& params, const PurchaseRecord& record) noexcept;

/// Expected purchases in the coming `weeks`, ≥ 0, by equation 10 of the paper.
float expectedPurchases(const PurchaseRateParams& params, const PurchaseRecord& record, float weeks) noexcept;

/// Chance of at least one purchase in the coming `weeks`, 0 … 1: she is still a customer and does not pause for so long.
float chanceOfPurchase(const PurchaseRateParams& params, const PurchaseRecord& record, float weeks) noexcept;

/// The number of purchases in the coming `weeks` that is as likely exceeded as not, 0 … 1000: of all forecasts the one with the least
/// expected absolute error, where few customers buy a great deal.
float medianPurchases(const PurchaseRateParams& params, const PurchaseRecord& record, float weeks) noexcept;

}  // namespace nearshelf
