// SPDX-License-Identifier: MIT
// How a visit may go on: a purchase, something more in the cart, no further act. From forests fitted to the store's own sessions, or from
// what is usual where there is none.
#pragma once

#include "intent/decisionTrees.h"
#include "intent/liveVisit.h"

#include <cstddef>
#include <cstdint>

namespace nearshelf {

constexpr std::size_t outcomeCount = 3;
enum class Outcome : std::uint8_t { purchase = 0, addToCart = 1, exit = 2 };

/// Numbers that the forests see of a visit, in this order; a forest fitted to another number of them is none.
constexpr std::uint32_t visitFeatureCount = 24;

/// What is not known is NaN.
void visitFeatures(const LiveVisit& visit, float* features) noexcept;

/// What a small forest gets wrong in one stage of a visit: log-odds' = log-odds + (tilt · log-odds + shift) / 64.
struct StageCorrection {
    std::int8_t tilt = 0, shift = 0;
};

/// The store's forests, mended by the stage of the visit, and the percentiles 10, 33, 66 and 90 of their forecasts over its visits.
struct VisitModel {
    static constexpr std::size_t levelCount = 4, stageCount = 12;
    DecisionTrees trees[outcomeCount];
    StageCorrection corrections[outcomeCount][stageCount] = {};
    float levels[outcomeCount][levelCount] = {{0.01f, 0.03f, 0.1f, 0.35f}, {0.02f, 0.06f, 0.15f, 0.35f}, {0.05f, 0.12f, 0.25f, 0.45f}};

    /// Natural-log odds of an outcome; its forest must not be empty.
    float logOdds(std::size_t outcome, const float* features) const noexcept;
};

/// By the number of events (1, 2, 3, to 5, to 8, more) and whether something is in the cart: 0 … stageCount - 1.
std::size_t visitStage(const float* features) noexcept;

struct VisitForecast {
    float probability[outcomeCount] = {};
    std::uint8_t level[outcomeCount] = {};  ///< 0 … 4: how many of the percentiles lie below
};

VisitForecast forecastVisit(const VisitModel& model, const LiveVisit& visit) noexcept;

}  // namespace nearshelf
