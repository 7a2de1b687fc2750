// SPDX-License-Identifier: MIT
#include "intent/fitVisitModel.h"

#include "intent/encodeTrees.h"

#include <algorithm>
#include <numeric>
#include <stdexcept>

namespace nearshelf::trainer {
namespace {

constexpr std::array<double, VisitModel::levelCount> percentiles = {0.10, 0.33, 0.66, 0.90};

bool teaches(const std::vector<std::uint8_t>& answers, const VisitFitParams& params) {
    const auto yes = static_cast<std::size_t>(std::count(answers.begin(), answers.end(), 1));
    return std::min(yes, answers.size() - yes) >= params.leastAnswers;
}

std::array<float, VisitModel::levelCount> levelsOf(const DecisionTrees& forest, const FeatureTable& features) {
    std::vector<float> forecasts;
    for (std::size_t row = 0; row < features.rows(); ++row) forecasts.push_back(forest.probability(features.row(row)));
    std::sort(forecasts.begin(), forecasts.end());
    std::array<float, VisitModel::levelCount> levels{};
    for (std::size_t i = 0; i < levels.size(); ++i)
        levels[i] = forecasts[static_cast<std::size_t>(percentiles[i] * static_cast<double>(forecasts.size() - 1))];
    return levels;
}

}  // namespace

std::size_t FittedVisitModel::bytes() const {
    std::size_t sum = 0;
    for (const auto& forest : trees) sum += forest.size();
    return sum;
}

VisitModel FittedVisitModel::open() const {
    VisitModel model;
    for (std::size_t i = 0; i < outcomeCount; ++i) {
        if (trees[i].empty()) continue;
        if (!model.trees[i].open({trees[i].data(), trees[i].size()})) throw std::logic_error("the forest's own bytes were refused");
        std::copy(levels[i].begin(), levels[i].end(), model.levels[i]);
    }
    return model;
}

FittedVisitModel fitVisitModel(const VisitMoments& moments, const VisitFitParams& params) {
    FittedVisitModel fitted;
    const VisitModel usual;
    for (std::size_t i = 0; i < outcomeCount; ++i)
        std::copy(usual.levels[i], usual.levels[i] + fitted.levels[i].size(), fitted.levels[i].begin());
    if (moments.rows() == 0 || moments.visit.back() + 1 < params.leastVisits) return fitted;
    std::vector<std::uint32_t> rows(moments.rows());
    std::iota(rows.begin(), rows.end(), 0u);
    const FeatureBins bins(moments.features, rows, params.trees.thresholds);
    for (std::size_t i = 0; i < outcomeCount; ++i) {
        if (!teaches(moments.answers[i], params)) continue;
        fitted.trees[i] = encodeTrees(fitBoostedTrees(moments.features, moments.answers[i], rows, bins, params.trees), bins);
        DecisionTrees forest;
        if (!forest.open({fitted.trees[i].data(), fitted.trees[i].size()})) throw std::logic_error("the forest's own bytes were refused");
        fitted.levels[i] = levelsOf(forest, moments.features);
    }
    return fitted;
}

}  // namespace nearshelf::trainer
