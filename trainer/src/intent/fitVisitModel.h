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
    std::uint32_t mostVisits = 60000;  ///< only the latest teach: habits of shoppers move, 20,000 … 1,000,000 (chosen by bench/intent)
    std::uint32_t folds = 3;           ///< each is forecast by a forest of the others, which calibrates, 2 … 10
    double stagePull = 20;             ///< L2 on the corrections of a stage, in moments, 0 … 200
    std::uint32_t leastVisits = 500;   ///< with fewer the priors serve better, 200 … 5000
    std::uint32_t leastAnswers = 50;   ///< moments of the rarer answer, 20 … 500
};

using StageCorrections = std::array<StageCorrection, VisitModel::stageCount>;

/// The forests as coded, empty where the sessions do not teach one, what mends them, and the percentiles 10, 33, 66 and 90 of what they
/// forecast.
struct FittedVisitModel {
    std::array<std::vector<std::uint8_t>, outcomeCount> trees;
    std::array<StageCorrections, outcomeCount> corrections{};
    std::array<std::array<float, VisitModel::levelCount>, outcomeCount> levels{};

    std::size_t bytes() const;
    /// As the core reads it.
    VisitModel open() const;
};

FittedVisitModel fitVisitModel(const VisitMoments& moments, const VisitFitParams& params = {});

}  // namespace nearshelf::trainer
