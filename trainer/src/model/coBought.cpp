// SPDX-License-Identifier: MIT
#include "model/coBought.h"

#include "model/occurrences.h"
#include "model/rowSums.h"

#include <algorithm>
#include <cmath>

namespace nearshelf::trainer {
namespace {

double xLogX(double x) { return x > 0 ? x * std::log(x) : 0; }

struct WeightedBasket {
    std::vector<std::uint32_t> items;
    float pairWeight = 0;
};

/// The orders that tell something about taste, weighted by size and age against the newest.
std::vector<WeightedBasket> weightedBaskets(const std::vector<Basket>& all, const CoBoughtParams& params) {
    Seconds newest = 0;
    for (const Basket& basket : all) newest = std::max(newest, basket.time);
    std::vector<WeightedBasket> kept;
    for (const Basket& basket : all) {
        if (basket.items.size() < 2 || basket.items.size() > params.largestBasket) continue;
        const double ageDays = basket.time == 0 ? 0.0 : static_cast<double>(newest - basket.time) / secondsPerDay;
        const double weight =
            std::pow(static_cast<double>(basket.items.size() - 1), -params.sizePower) * std::exp2(-ageDays / params.halfLifeDays);
        kept.push_back({basket.items, static_cast<float>(weight)});
    }
    return kept;
}

/// `row` stands strongest first.
void dropFaint(std::vector<CoNeighbour>& row, float leastShare) {
    if (row.empty()) return;
    const float least = leastShare * row.front().weight;
    row.erase(std::find_if(row.begin(), row.end(), [least](const CoNeighbour& neighbour) { return neighbour.weight < least; }), row.end());
}

}  // namespace

double logLikelihoodRatio(double both, double a, double b, double all) {
    const double rows = xLogX(a) + xLogX(all - a);
    const double columns = xLogX(b) + xLogX(all - b);
    const double cells = xLogX(both) + xLogX(a - both) + xLogX(b - both) + xLogX(all - a - b + both);
    return 2 * (cells - rows - columns + xLogX(all));
}

CoTable coBought(const History& history, const CoBoughtParams& params) {
    const std::vector<WeightedBasket> baskets = weightedBaskets(history.baskets, params);
    const Occurrences occurrences(history.itemCount, baskets);
    std::vector<double> itemWeight(history.itemCount, 0.0);
    for (const WeightedBasket& basket : baskets)
        for (std::uint32_t item : basket.items) itemWeight[item] += basket.pairWeight;

    const auto orders = static_cast<double>(baskets.size());
    RowSums shared(history.itemCount), weighted(history.itemCount);
    CoTable table;
    table.rows.resize(history.itemCount);
    for (std::uint32_t item = 0; item < history.itemCount; ++item) {
        for (const auto& place : occurrences.of(item)) {
            const auto& items = baskets[place.group].items;
            const float weight = baskets[place.group].pairWeight;
            for (std::uint32_t other : items) {
                if (other == item) continue;
                shared.add(other, 1.0f);
                weighted.add(other, weight);
            }
        }
        const double own = occurrences.count(item);
        for (std::uint32_t other : shared.touched()) {
            const double both = shared.of(other), others = occurrences.count(other);
            const bool byChance = both * orders <= own * others || logLikelihoodRatio(both, own, others, orders) < params.minLogLikelihood;
            if (both < params.minSupport || byChance) continue;
            const double cosine = weighted.of(other) / (std::sqrt(itemWeight[item] * itemWeight[other]) + params.shrinkage);
            table.rows[item].push_back({other, static_cast<float>(std::pow(cosine, params.sharpness)), 0});
        }
        keepStrongest(table.rows[item], params.neighbours);
        dropFaint(table.rows[item], params.leastShare);
        shared.clear();
        weighted.clear();
    }
    return table;
}

}  // namespace nearshelf::trainer
