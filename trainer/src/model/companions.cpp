// SPDX-License-Identifier: MIT
#include "model/companions.h"

#include "model/coTable.h"
#include "model/occurrences.h"
#include "model/rowSums.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace nearshelf::trainer {
namespace {

struct Group {
    std::vector<std::uint32_t> items;  // each once
    float pairWeight = 0;
};

void addGroup(std::vector<Group>& groups, std::vector<std::uint32_t> items, std::uint32_t largest) {
    std::sort(items.begin(), items.end());
    items.erase(std::unique(items.begin(), items.end()), items.end());
    if (items.size() < 2 || items.size() > largest) return;
    const float weight = 1.0f / std::log2(static_cast<float>(items.size()));
    groups.push_back({std::move(items), weight});
}

std::vector<Group> groupsOf(const History& history, std::uint32_t largest) {
    std::vector<Group> groups;
    for (const Basket& basket : history.baskets) addGroup(groups, basket.items, largest);
    for (const Visit& visit : history.visits) addGroup(groups, visit.items, largest);
    return groups;
}

}  // namespace

SparseRows companions(const History& history, const CompanionParams& params) {
    const std::vector<Group> groups = groupsOf(history, params.largestBasket);
    std::vector<double> own(history.itemCount, 0.0);
    for (const Group& group : groups)
        for (std::uint32_t item : group.items) own[item] += group.pairWeight * static_cast<double>(group.items.size() - 1);
    std::vector<double> context(history.itemCount);
    std::transform(own.begin(), own.end(), context.begin(), [&](double sum) { return std::pow(sum, params.contextPower); });
    const double contextTotal = std::accumulate(context.begin(), context.end(), 0.0);

    const Occurrences occurrences(history.itemCount, groups);
    RowSums sums(history.itemCount);
    std::vector<Eigen::Triplet<float>> cells;
    std::vector<CoNeighbour> row;
    for (std::uint32_t item = 0; item < history.itemCount; ++item) {
        for (const auto& place : occurrences.of(item))
            for (std::uint32_t other : groups[place.group].items)
                if (other != item) sums.add(other, groups[place.group].pairWeight);
        for (std::uint32_t other : sums.touched()) {
            const double count = sums.of(other);
            const double expected = own[item] * context[other] / contextTotal;
            const double information = std::log(count / expected) - params.shift;
            if (information > 0) row.push_back({other, static_cast<float>(information * count / (count + params.discount)), 0});
        }
        keepStrongest(row, params.perItem);
        double squares = 0;
        for (const CoNeighbour& cell : row) squares += static_cast<double>(cell.weight) * cell.weight;
        if (squares > 0) row.push_back({item, params.ownShare * static_cast<float>(std::sqrt(squares)), 0});
        const auto scale = static_cast<float>(1 / std::sqrt(squares * (1 + params.ownShare * params.ownShare)));
        for (const CoNeighbour& cell : row) cells.emplace_back(static_cast<int>(item), static_cast<int>(cell.item), cell.weight * scale);
        row.clear();
        sums.clear();
    }
    SparseRows matrix(static_cast<Eigen::Index>(history.itemCount), static_cast<Eigen::Index>(history.itemCount));
    matrix.setFromTriplets(cells.begin(), cells.end());
    return matrix;
}

}  // namespace nearshelf::trainer
