// SPDX-License-Identifier: MIT
#include "model/coBought.h"

#include "model/occurrences.h"
#include "model/rowSums.h"

#include <cmath>

namespace nearshelf::trainer {
namespace {

double xLogX(double x) { return x > 0 ? x * std::log(x) : 0; }

float pairWeight(std::size_t basketSize) { return 1.0f / std::log2(static_cast<float>(basketSize)); }

std::vector<Basket> basketsOfTaste(const std::vector<Basket>& all, std::uint32_t largest) {
    std::vector<Basket> kept;
    for (const Basket& basket : all)
        if (basket.items.size() >= 2 && basket.items.size() <= largest) kept.push_back(basket);
    return kept;
}

}  // namespace

double logLikelihoodRatio(double both, double a, double b, double all) {
    const double rows = xLogX(a) + xLogX(all - a);
    const double columns = xLogX(b) + xLogX(all - b);
    const double cells = xLogX(both) + xLogX(a - both) + xLogX(b - both) + xLogX(all - a - b + both);
    return 2 * (cells - rows - columns + xLogX(all));
}

CoTable coBought(const History& history, const CoBoughtParams& params) {
    const std::vector<Basket> baskets = basketsOfTaste(history.baskets, params.largestBasket);
    const Occurrences occurrences(history.itemCount, baskets);
    std::vector<double> itemWeight(history.itemCount, 0.0);
    for (const Basket& basket : baskets)
        for (std::uint32_t item : basket.items) itemWeight[item] += pairWeight(basket.items.size());

    const auto orders = static_cast<double>(baskets.size());
    RowSums shared(history.itemCount), weighted(history.itemCount);
    CoTable table;
    table.rows.resize(history.itemCount);
    for (std::uint32_t item = 0; item < history.itemCount; ++item) {
        for (const auto& place : occurrences.of(item)) {
            const auto& items = baskets[place.group].items;
            const float weight = pairWeight(items.size());
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
            table.rows[item].push_back({other, static_cast<float>(cosine)});
        }
        keepStrongest(table.rows[item], params.neighbours);
        shared.clear();
        weighted.clear();
    }
    return table;
}

}  // namespace nearshelf::trainer
