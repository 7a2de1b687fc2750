// SPDX-License-Identifier: MIT
#include "evaluate/evaluateIntent.h"

#include "intent/decisionTrees.h"
#include "intent/encodeTrees.h"
#include "intent/visitFeatures.h"
#include "model/randomBits.h"

#include <algorithm>
#include <chrono>
#include <stdexcept>
#include <string>

namespace nearshelf::trainer {
namespace {

constexpr std::uint32_t folds = 10;

using Rows = std::vector<std::uint32_t>;

/// Deals the visits out to the folds, buyers and others apart, in a shuffled order that never changes.
std::vector<std::uint32_t> stratifiedFolds(const std::vector<std::uint8_t>& bought) {
    RandomBits random(7);
    std::vector<std::uint32_t> foldOf(bought.size());
    for (const std::uint8_t answer : {std::uint8_t{0}, std::uint8_t{1}}) {
        Rows rows;
        for (std::uint32_t row = 0; row < bought.size(); ++row)
            if (bought[row] == answer) rows.push_back(row);
        for (std::size_t left = rows.size(); left > 1; --left) std::swap(rows[left - 1], rows[random.next() % left]);
        for (std::size_t i = 0; i < rows.size(); ++i) foldOf[rows[i]] = static_cast<std::uint32_t>(i % folds);
    }
    return foldOf;
}

class Fitted {
public:
    Fitted(const VisitTable& visits, const Rows& rows, const BoostedTreesParams& params) : features_(visitFeatures(visits, rows)) {
        const FeatureBins bins(features_, rows, params.thresholds);
        const std::vector<std::uint8_t> bytes = encodeTrees(fitBoostedTrees(features_, visits.bought, rows, bins, params), bins);
        bytes_ = bytes.size();
        if (!trees_.open({bytes.data(), bytes.size()})) throw std::logic_error("the forest's own bytes were refused");
    }

    std::vector<float> forecast(const Rows& rows) const {
        std::vector<float> forecasts;
        for (const std::uint32_t row : rows) forecasts.push_back(trees_.probability(features_.row(row)));
        return forecasts;
    }

    std::size_t bytes() const { return bytes_; }

private:
    FeatureTable features_;
    DecisionTrees trees_;
    std::size_t bytes_ = 0;
};

std::vector<std::uint8_t> answersOf(const VisitTable& visits, const Rows& rows) {
    std::vector<std::uint8_t> answers;
    for (const std::uint32_t row : rows) answers.push_back(visits.bought[row]);
    return answers;
}

std::optional<ProbabilityMetrics> judgeLater(const VisitTable& visits, const BoostedTreesParams& params) {
    const int month = visits.columnOf("Month");
    if (month < 0 || visits.texts[static_cast<std::size_t>(month)].empty()) return std::nullopt;
    Rows early, late;
    for (std::uint32_t row = 0; row < visits.visits(); ++row) {
        const std::string& name = visits.texts[static_cast<std::size_t>(month)][row];
        (name == "Nov" || name == "Dec" ? late : early).push_back(row);
    }
    if (early.empty() || late.empty()) return std::nullopt;
    return probabilityMetrics(Fitted(visits, early, params).forecast(late), answersOf(visits, late));
}

}  // namespace

IntentFigures evaluateIntent(const VisitTable& visits, const BoostedTreesParams& params, const ProgressFn& progress) {
    const std::vector<std::uint32_t> foldOf = stratifiedFolds(visits.bought);
    IntentFigures figures;
    std::vector<float> all(visits.visits());
    std::vector<double> micros;
    for (std::uint32_t fold = 0; fold < folds; ++fold) {
        Rows training, asked;
        for (std::uint32_t row = 0; row < foldOf.size(); ++row) (foldOf[row] == fold ? asked : training).push_back(row);
        const Fitted fitted(visits, training, params);
        const auto begin = std::chrono::steady_clock::now();
        const std::vector<float> forecasts = fitted.forecast(asked);
        micros.push_back(std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - begin).count() /
                         static_cast<double>(asked.size()));
        for (std::size_t i = 0; i < asked.size(); ++i) all[asked[i]] = forecasts[i];
        const ProbabilityMetrics metrics = probabilityMetrics(forecasts, answersOf(visits, asked));
        figures.mean.rocAuc += metrics.rocAuc / folds;
        figures.mean.prAuc += metrics.prAuc / folds;
        figures.mean.brier += metrics.brier / folds;
        figures.largestModelBytes = std::max(figures.largestModelBytes, fitted.bytes());
        if (progress) progress("Intent folds", fold + 1, folds);
    }
    std::sort(micros.begin(), micros.end());
    figures.medianPredictMicros = micros[micros.size() / 2];
    figures.mean.deciles = probabilityMetrics(all, visits.bought).deciles;
    figures.later = judgeLater(visits, params);
    return figures;
}

}  // namespace nearshelf::trainer
