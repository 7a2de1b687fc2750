// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/order.h"
#include "lifecycle/fitPurchaseRate.h"
#include "lifecycle/restock.h"
#include "lifecycle/restockSpread.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace nearshelf::trainer {

/// Mean absolute errors in purchases per customer over the time held out.
struct PurchaseErrors {
    double model = 0;         ///< BG/NBD, its median, which is what this error asks for
    double modelMean = 0;     ///< BG/NBD, its expectation
    double lastYearRate = 0;  ///< as many as in the last year, scaled to the time held out
    double recency = 0;       ///< her rate so far, or none when she has been silent for more than twice her mean gap
    double lifetimeRate = 0;  ///< her rate so far
};

/// How often the date of the next purchase was forecast within 20 % of the gap that came, 0 … 1. Each purchase after the split counts that
/// has enough gaps before it; the forecast knows them all, and of other customers only what came up to the split.
struct RestockHits {
    double model = 0, naiveMean = 0, naiveMedian = 0, productMean = 0;
    std::size_t forecasts = 0;
    /// Of pairs with three such gaps at least: the one forecast for all of them that would have been best, chosen in hindsight. No forecast
    /// that does not move within a pair reaches more.
    double hindsight = 0;
    std::size_t hindsightForecasts = 0;
};

/// Of the forecasts of which the model is surest: how many of them hit.
struct RestockPromise {
    double share = 0;  ///< of all forecasts, 0 … 1
    std::size_t forecasts = 0;
    double model = 0, naiveMean = 0;
};

struct LifecycleFigures {
    std::size_t customers = 0;
    double heldOutWeeks = 0, meanHeldOutPurchases = 0;
    PurchaseRateParams rate;
    SpendParams spend;
    PurchaseErrors errors;
    double likelyBack = 0;  ///< of who was held alive with more than half a chance, the share that bought again
    double othersBack = 0;  ///< and of the others
    RestockHits regular;    ///< with at least four gaps so far, of a variation ≤ `regularVariation`
    RestockHits all;        ///< with at least two gaps so far
    RestockHits promised;   ///< of all, those that a shopper is told: as likely as not within 20 %, by what the orders up to the split say
    RestockSpread spread;   ///< which decides on that
    std::vector<RestockPromise> promises;  ///< from the surest on
};

/// Deviation over mean of a pair's gaps up to which it counts as regular.
constexpr double regularVariation = 0.35;

/// Fits on the orders up to `lastDay` and asks for what came after. Throws std::runtime_error when either side is empty.
LifecycleFigures evaluateLifecycle(const OrderLog& log, std::uint32_t lastDay, const RestockFitParams& restock);

}  // namespace nearshelf::trainer
