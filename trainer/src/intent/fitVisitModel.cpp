// SPDX-License-Identifier: MIT
#include "intent/fitVisitModel.h"

#include "base/shortKey.h"
#include "intent/calibrate.h"
#include "intent/encodeTrees.h"

#include <algorithm>
#include <stdexcept>

namespace nearshelf::trainer {
namespace {

constexpr std::array<double, VisitModel::levelCount> percentiles = {0.10, 0.33, 0.66, 0.90};

bool teaches(const std::vector<std::uint8_t>& answers, const VisitFitParams& params) {
    const auto yes = static_cast<std::size_t>(std::count(answers.begin(), answers.end(), 1));
    return std::min(yes, answers.size() - yes) >= params.leastAnswers;
}

DecisionTrees opened(const std::vector<std::uint8_t>& bytes) {
    DecisionTrees forest;
    if (!forest.open({bytes.data(), bytes.size()})) throw std::logic_error("the forest's own bytes were refused");
    return forest;
}

/// Shrunken leaves leave forecasts too near to the middle: visits that the forest has not seen say by how much.
void stretch(BoostedTrees& forest, const FeatureBins& bins, const VisitMoments& moments, const std::vector<std::uint8_t>& answers,
             const std::vector<std::uint32_t>& rows) {
    const DecisionTrees coded = opened(encodeTrees(forest, bins));
    std::vector<double> logOdds;
    std::vector<std::uint8_t> asked;
    for (const std::uint32_t row : rows) {
        logOdds.push_back(static_cast<double>(coded.logOdds(moments.features.row(row))));
        asked.push_back(answers[row]);
    }
    const Calibration found = calibrate(logOdds, asked);
    forest.bias = found.slope * forest.bias + found.shift;
    for (auto& tree : forest.trees)
        for (BoostedTrees::Node& node : tree) node.value *= found.slope;
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
    std::vector<std::uint32_t> fitting, calibrating;
    for (std::uint32_t row = 0; row < moments.rows(); ++row)
        // Mixed, because whatever wrote the log may have a rhythm of its own.
        (mix32(moments.visit[row]) % params.calibratingVisits == 0 ? calibrating : fitting).push_back(row);
    const FeatureBins bins(moments.features, fitting, params.trees.thresholds);
    for (std::size_t i = 0; i < outcomeCount; ++i) {
        if (!teaches(moments.answers[i], params)) continue;
        BoostedTrees forest = fitBoostedTrees(moments.features, moments.answers[i], fitting, bins, params.trees);
        stretch(forest, bins, moments, moments.answers[i], calibrating);
        fitted.trees[i] = encodeTrees(forest, bins);
        fitted.levels[i] = levelsOf(opened(fitted.trees[i]), moments.features);
    }
    return fitted;
}

}  // namespace nearshelf::trainer
