// SPDX-License-Identifier: MIT
#pragma once

#include "intent/boostedTrees.h"
#include "intent/visitMoments.h"

#include <array>
#include <cstdint>
#include <vector>

namespace nearshelf::trainer {

struct VisitFitParams {
    /// Of each outcome's forest; all three together stay below 4 KB (chosen by bench/intent).
    BoostedTreesParams trees{55, 8, 15, 0.15, 0.7, 0.7, 5, 60, 1};
    std::uint32_t calibratingVisits = 5;  ///< one visit in so many calibrates instead of fitting, 3 … 20
    std::uint32_t leastVisits = 500;      ///< with fewer the priors serve better, 200 … 5000
    std::uint32_t leastAnswers = 50;      ///< moments of the rarer answer, 20 … 500
};

/// The forests as coded, empty where the sessions do not teach one, and the percentiles 10, 33, 66 and 90 of what they forecast.
struct FittedVisitModel {
    std::array<std::vector<std::uint8_t>, outcomeCount> trees;
    std::array<std::array<float, VisitModel::levelCount>, outcomeCount> levels{};

    std::size_t bytes() const;
    /// As the core reads it.
    VisitModel open() const;
};

FittedVisitModel fitVisitModel(const VisitMoments& moments, const VisitFitParams& params = {});

}  // namespace nearshelf::trainer
