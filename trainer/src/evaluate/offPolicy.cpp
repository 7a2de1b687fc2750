// SPDX-License-Identifier: MIT
#include "evaluate/offPolicy.h"

#include <algorithm>
#include <cmath>

namespace nearshelf::trainer {
namespace {

constexpr double normal95 = 1.959964;

/// Quantile of the gamma distribution with this mean and variance, at `deviate` of a normal one, by the cube root [WilsonHilferty].
double gammaQuantile(double mean, double variance, double deviate) {
    if (mean <= 0 || variance <= 0) return std::max(mean, 0.0);
    const double ninth = variance / (9 * mean * mean), root = 1 - ninth + deviate * std::sqrt(ninth);
    return root > 0 ? mean * root * root * root : 0;
}

/// Rates of success by state and option, fitted without the shoppers of one fold.
class FoldRates {
public:
    FoldRates(const std::vector<LoggedDecision>& log, std::uint32_t options, const OffPolicyParams& params)
        : options_(options), params_(params), overall_(params.folds) {
        std::uint32_t states = 0;
        for (const LoggedDecision& entry : log) states = std::max(states, entry.state + 1);
        cells_.resize(static_cast<std::size_t>(params.folds) * states * options);
        states_ = states;
        for (const LoggedDecision& entry : log)
            for (std::uint32_t fold = 0; fold < params.folds; ++fold) {
                if (fold == foldOf(entry)) continue;
                cells_[place(fold, entry.state, entry.option)].add(entry.reward);
                overall_[fold].add(entry.reward);
            }
    }

    /// Of an option in the state of `entry`, as the other folds say.
    double rate(const LoggedDecision& entry, std::uint32_t option) const {
        const std::uint32_t fold = foldOf(entry);
        const Count& cell = cells_[place(fold, entry.state, option)];
        const Count& overall = overall_[fold];
        const double usual = overall.shown > 0 ? overall.rewarded / overall.shown : 0;
        return (cell.rewarded + params_.rateWeight * usual) / (cell.shown + params_.rateWeight);
    }

private:
    struct Count {
        double shown = 0, rewarded = 0;
        void add(double reward) {
            ++shown;
            rewarded += reward;
        }
    };
    std::uint32_t foldOf(const LoggedDecision& entry) const { return entry.shopper % params_.folds; }
    std::size_t place(std::uint32_t fold, std::uint32_t state, std::uint32_t option) const {
        return (static_cast<std::size_t>(fold) * states_ + state) * options_ + option;
    }

    std::uint32_t options_, states_ = 0;
    OffPolicyParams params_;
    std::vector<Count> cells_, overall_;
};

/// A ratio of sums over decisions, whose spread is told by shoppers.
class Ratio {
public:
    explicit Ratio(std::size_t shoppers) : above_(shoppers), below_(shoppers) {}

    void add(std::uint32_t shopper, double above, double below) {
        above_[shopper] += above;
        below_[shopper] += below;
    }

    /// The upper end allows for one success more than was seen, of the decision that weighs most: `largest`.
    WorthEstimate estimate(double largest) const {
        double above = 0, below = 0, squares = 0;
        for (std::size_t i = 0; i < above_.size(); ++i) {
            above += above_[i];
            below += below_[i];
        }
        if (below <= 0) return {0, 0, 1};
        const double mean = above / below, shoppers = static_cast<double>(above_.size());
        for (std::size_t i = 0; i < above_.size(); ++i) squares += std::pow(above_[i] - mean * below_[i], 2);
        const double variance = squares / (below * below) * shoppers / std::max(shoppers - 1, 1.0), extra = largest / below;
        return {mean, gammaQuantile(mean, variance, -normal95), gammaQuantile(mean + extra, variance + extra * extra, normal95)};
    }

private:
    std::vector<double> above_, below_;
};

}  // namespace

OffPolicyEstimates estimateWorth(const std::vector<LoggedDecision>& log, const std::vector<std::uint32_t>& target, std::uint32_t options,
                                 const OffPolicyParams& params) {
    const FoldRates rates(log, options, params);
    std::uint32_t shoppers = 0;
    for (const LoggedDecision& entry : log) shoppers = std::max(shoppers, entry.shopper + 1);
    Ratio plain(shoppers), normalised(shoppers), robust(shoppers);
    double largest = 0;
    for (const LoggedDecision& entry : log) {
        const std::uint32_t wanted = target[entry.state];
        const double weight = entry.option == wanted ? 1 / entry.propensity : 0;
        largest = std::max(largest, weight);
        plain.add(entry.shopper, weight * entry.reward, 1);
        normalised.add(entry.shopper, weight * entry.reward, weight);
        robust.add(entry.shopper, rates.rate(entry, wanted) + weight * (entry.reward - rates.rate(entry, entry.option)), 1);
    }
    return {plain.estimate(largest), normalised.estimate(largest), robust.estimate(largest)};
}

}  // namespace nearshelf::trainer
