// SPDX-License-Identifier: MIT
#include "model/coViewed.h"

#include "model/occurrences.h"
#include "model/rowSums.h"

#include <algorithm>
#include <cmath>

namespace nearshelf::trainer {
namespace {

class PairWeights {
public:
    explicit PairWeights(const CoViewedParams& params)
        : forward_(params.window + 1), backward_(params.window + 1), transition_(params.window + 1) {
        for (std::uint32_t steps = 1; steps <= params.window; ++steps) {
            forward_[steps] = steps == 1 ? 1.0f : forward_[steps - 1] * params.decayPerStep;
            backward_[steps] = forward_[steps] * params.backwardShare;
            transition_[steps] = std::pow(static_cast<float>(steps), -params.forwardPower);
        }
    }

    /// Calls `give(other item, weight, transitions)` for every item seen around `at`.
    template <typename Give>
    void around(const std::vector<std::uint32_t>& items, std::uint32_t at, Give give) const {
        const auto window = static_cast<std::uint32_t>(forward_.size() - 1);
        const std::uint32_t first = at > window ? at - window : 0;
        const std::uint32_t last = std::min(static_cast<std::uint32_t>(items.size() - 1), at + window);
        for (std::uint32_t other = first; other <= last; ++other) {
            if (items[other] == items[at]) continue;
            if (other > at) {
                give(items[other], forward_[other - at], transition_[other - at]);
            } else {
                give(items[other], backward_[at - other], 0.0f);
            }
        }
    }

private:
    std::vector<float> forward_, backward_, transition_;
};

/// How much each visit counts.
std::vector<float> trustIn(const std::vector<Visit>& visits, const CoViewedParams& params) {
    std::vector<float> trust(visits.size(), 1.0f);
    for (std::size_t v = 0; v < visits.size(); ++v) {
        const float age = static_cast<float>(visits.size() - v) / static_cast<float>(visits.size());
        if (params.memory > 0) trust[v] = std::exp(-age / params.memory);
        if (params.lengthPower > 0) trust[v] *= std::pow(static_cast<float>(visits[v].items.size()), -params.lengthPower);
    }
    return trust;
}

}  // namespace

CoTable coViewed(const History& history, const CoViewedParams& params) {
    const PairWeights weights(params);
    std::vector<double> columnSums(history.itemCount, 0.0);
    const std::vector<float> trust = trustIn(history.visits, params);
    for (std::size_t v = 0; v < trust.size(); ++v)
        for (std::uint32_t at = 0; at < history.visits[v].items.size(); ++at)
            weights.around(history.visits[v].items, at,
                           [&](std::uint32_t other, float weight, float) { columnSums[other] += weight * trust[v]; });
    std::vector<float> columnScale(history.itemCount);
    std::transform(columnSums.begin(), columnSums.end(), columnScale.begin(),
                   [&](double sum) { return static_cast<float>(std::pow(sum + 1, -params.popularityPower)); });

    const Occurrences occurrences(history.itemCount, history.visits);
    RowSums sums(history.itemCount), transitions(history.itemCount);
    CoTable table;
    table.rows.resize(history.itemCount);
    for (std::uint32_t item = 0; item < history.itemCount; ++item) {
        double rowSum = 0, transitionSum = 0;
        for (const auto& place : occurrences.of(item))
            weights.around(history.visits[place.group].items, place.position, [&](std::uint32_t other, float weight, float transition) {
                weight *= trust[place.group];
                transition *= trust[place.group];
                sums.add(other, weight);
                rowSum += weight;
                if (transition > 0) transitions.add(other, transition);
                transitionSum += transition;
            });
        auto& row = table.rows[item];
        const auto rowScale = static_cast<float>(1 / (rowSum + 1));
        const auto forwardScale = static_cast<float>(1 / (transitionSum + params.forwardPrior));
        for (std::uint32_t other : sums.touched())
            row.push_back({other, sums.of(other) * rowScale * columnScale[other], transitions.of(other) * forwardScale});
        keepStrongest(row, params.neighbours, params.forwardShare);
        sums.clear();
        transitions.clear();
    }
    return table;
}

}  // namespace nearshelf::trainer
