// SPDX-License-Identifier: MIT
#include "intent/fitVisitModel.h"

#include "base/shortKey.h"
#include "intent/calibrate.h"
#include "intent/encodeTrees.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace nearshelf::trainer {
namespace {

constexpr std::array<double, VisitModel::levelCount> percentiles = {0.10, 0.33, 0.66, 0.90};

using Rows = std::vector<std::uint32_t>;

std::vector<std::uint8_t> answersOf(const std::vector<std::uint8_t>& answers, const Rows& rows) {
    std::vector<std::uint8_t> chosen;
    for (const std::uint32_t row : rows) chosen.push_back(answers[row]);
    return chosen;
}

bool teaches(const std::vector<std::uint8_t>& answers, const VisitFitParams& params) {
    const auto yes = static_cast<std::size_t>(std::count(answers.begin(), answers.end(), 1));
    return std::min(yes, answers.size() - yes) >= params.leastAnswers;
}

Rows latestRows(const VisitMoments& moments, std::uint32_t mostVisits) {
    const std::uint32_t visits = moments.visit.back() + 1;
    Rows rows;
    for (std::uint32_t row = 0; row < moments.rows(); ++row)
        if (moments.visit[row] + std::uint64_t{mostVisits} >= visits) rows.push_back(row);
    return rows;
}

DecisionTrees opened(const std::vector<std::uint8_t>& bytes) {
    DecisionTrees forest;
    if (!forest.open({bytes.data(), bytes.size()})) throw std::logic_error("the forest's own bytes were refused");
    return forest;
}

/// What forests fitted on other visits say, row by row of `rows`.
std::vector<double> heldOutLogOdds(const VisitMoments& moments, const std::vector<std::uint8_t>& answers, const Rows& rows,
                                   const FeatureBins& bins, const VisitFitParams& params) {
    std::vector<double> logOdds(rows.size());
    for (std::uint32_t fold = 0; fold < params.folds; ++fold) {
        // Mixed, because whatever wrote the log may have a rhythm of its own.
        const auto isHeld = [&](std::uint32_t row) { return mix32(moments.visit[row]) % params.folds == fold; };
        Rows seen;
        for (const std::uint32_t row : rows)
            if (!isHeld(row)) seen.push_back(row);
        const DecisionTrees coded = opened(encodeTrees(fitBoostedTrees(moments.features, answers, seen, bins, params.trees), bins));
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (isHeld(rows[i])) logOdds[i] = static_cast<double>(coded.logOdds(moments.features.row(rows[i])));
    }
    return logOdds;
}

/// Shrunken leaves leave forecasts too near to the middle.
void stretch(BoostedTrees& forest, const Calibration& by) {
    forest.bias = by.slope * forest.bias + by.shift;
    for (auto& tree : forest.trees)
        for (BoostedTrees::Node& node : tree) node.value *= by.slope;
}

std::int8_t inUnits(double value) {
    constexpr double perUnit = 64;
    return static_cast<std::int8_t>(std::clamp(std::round(value * perUnit), -127.0, 127.0));
}

StageCorrections correctionsOf(const VisitMoments& moments, const std::vector<std::uint8_t>& answers, const Rows& rows,
                               const std::vector<double>& logOdds, double pull) {
    std::array<std::vector<double>, VisitModel::stageCount> said;
    std::array<std::vector<std::uint8_t>, VisitModel::stageCount> came;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::size_t stage = visitStage(moments.features.row(rows[i]));
        said[stage].push_back(logOdds[i]);
        came[stage].push_back(answers[rows[i]]);
    }
    StageCorrections corrections;
    for (std::size_t stage = 0; stage < corrections.size(); ++stage) {
        const Calibration found = calibrate(said[stage], came[stage], pull);
        corrections[stage] = {inUnits(found.slope - 1), inUnits(found.shift)};
    }
    return corrections;
}

std::array<float, VisitModel::levelCount> levelsOf(const VisitModel& model, std::size_t outcome, const FeatureTable& features,
                                                   const Rows& rows) {
    std::vector<float> forecasts;
    for (const std::uint32_t row : rows)
        forecasts.push_back(static_cast<float>(1 / (1 + std::exp(-static_cast<double>(model.logOdds(outcome, features.row(row)))))));
    std::sort(forecasts.begin(), forecasts.end());
    std::array<float, VisitModel::levelCount> levels{};
    for (std::size_t i = 0; i < levels.size(); ++i)
        levels[i] = forecasts[static_cast<std::size_t>(percentiles[i] * static_cast<double>(forecasts.size() - 1))];
    return levels;
}

}  // namespace

std::size_t FittedVisitModel::bytes() const {
    std::size_t sum = 0;
    for (const auto& forest : trees)
        if (!forest.empty()) sum += forest.size() + sizeof(StageCorrections);
    return sum;
}

VisitModel FittedVisitModel::open() const {
    VisitModel model;
    for (std::size_t i = 0; i < outcomeCount; ++i) {
        if (trees[i].empty()) continue;
        if (!model.trees[i].open({trees[i].data(), trees[i].size()})) throw std::logic_error("the forest's own bytes were refused");
        std::copy(corrections[i].begin(), corrections[i].end(), model.corrections[i]);
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
    const Rows rows = latestRows(moments, params.mostVisits);
    const FeatureBins bins(moments.features, rows, params.trees.thresholds);
    for (std::size_t i = 0; i < outcomeCount; ++i) {
        const std::vector<std::uint8_t>& answers = moments.answers[i];
        const std::vector<std::uint8_t> asked = answersOf(answers, rows);
        if (!teaches(asked, params)) continue;
        std::vector<double> logOdds = heldOutLogOdds(moments, answers, rows, bins, params);
        const Calibration whole = calibrate(logOdds, asked);
        for (double& value : logOdds) value = whole.slope * value + whole.shift;
        BoostedTrees forest = fitBoostedTrees(moments.features, answers, rows, bins, params.trees);
        stretch(forest, whole);
        fitted.trees[i] = encodeTrees(forest, bins);
        fitted.corrections[i] = correctionsOf(moments, answers, rows, logOdds, params.stagePull);
        fitted.levels[i] = levelsOf(fitted.open(), i, moments.features, rows);
    }
    return fitted;
}

}  // namespace nearshelf::trainer
