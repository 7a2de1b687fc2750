// SPDX-License-Identifier: MIT
#include "model/packOrder.h"

#include "model/graphBisection.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace nearshelf::trainer {
namespace {

constexpr std::uint32_t nobody = 0xFFFFFFFFu;

std::uint32_t nextCompanion(const CoTable& table, std::uint32_t item, const std::vector<std::uint32_t>& groupOf,
                            const std::vector<bool>& placed) {
    if (table.rows.empty()) return nobody;
    for (const CoNeighbour& neighbour : table.rows[item])
        if (!placed[neighbour.item] && groupOf[neighbour.item] == groupOf[item]) return neighbour.item;
    return nobody;
}

/// The number of every item's category path, by order of the paths.
std::vector<std::uint32_t> groupsOf(const std::vector<Product>& items, const std::vector<std::uint32_t>& byCategory) {
    std::vector<std::uint32_t> groupOf(items.size(), 0);
    for (std::size_t i = 1; i < byCategory.size(); ++i)
        groupOf[byCategory[i]] =
            groupOf[byCategory[i - 1]] + (items[byCategory[i]].category != items[byCategory[i - 1]].category ? 1u : 0u);
    return groupOf;
}

void addPairs(std::vector<std::pair<std::uint32_t, std::uint32_t>>& pairs, const CoTable& table) {
    for (std::uint32_t item = 0; item < table.rows.size(); ++item)
        for (const CoNeighbour& neighbour : table.rows[item]) {
            pairs.emplace_back(item, neighbour.item);
            pairs.emplace_back(neighbour.item, item);
        }
}

/// An item's terms: its neighbours in both directions, and its category as one more, so that what nobody touched yet stays with its kind.
TermLists termsOf(const CoTable& coViewed, const CoTable& coBought, const std::vector<std::uint32_t>& groupOf) {
    const auto items = static_cast<std::uint32_t>(groupOf.size());
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    addPairs(pairs, coViewed);
    addPairs(pairs, coBought);
    for (std::uint32_t item = 0; item < items; ++item) pairs.emplace_back(item, items + groupOf[item]);
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());

    TermLists lists{std::vector<std::uint32_t>(items + 1, 0), {}, 2 * items};
    lists.terms.reserve(pairs.size());
    for (const auto& [item, term] : pairs) {
        ++lists.starts[item + 1];
        lists.terms.push_back(term);
    }
    std::partial_sum(lists.starts.begin(), lists.starts.end(), lists.starts.begin());
    return lists;
}

}  // namespace

std::vector<std::uint32_t> packOrder(const std::vector<Product>& items, const CoTable& coViewed, const CoTable& coBought,
                                     const std::vector<double>& popularity) {
    std::vector<std::uint32_t> starts(items.size());
    std::iota(starts.begin(), starts.end(), 0u);
    std::sort(starts.begin(), starts.end(), [&](std::uint32_t a, std::uint32_t b) {
        if (items[a].category != items[b].category) return items[a].category < items[b].category;
        return popularity[a] != popularity[b] ? popularity[a] > popularity[b] : items[a].id < items[b].id;
    });
    const std::vector<std::uint32_t> groupOf = groupsOf(items, starts);

    std::vector<bool> placed(items.size(), false);
    std::vector<std::uint32_t> order;
    order.reserve(items.size());
    for (std::uint32_t start : starts) {
        for (std::uint32_t item = placed[start] ? nobody : start; item != nobody;) {
            placed[item] = true;
            order.push_back(item);
            const std::uint32_t viewed = nextCompanion(coViewed, item, groupOf, placed);
            item = viewed != nobody ? viewed : nextCompanion(coBought, item, groupOf, placed);
        }
    }
    bisect(termsOf(coViewed, coBought, groupOf), order);
    return order;
}

}  // namespace nearshelf::trainer
