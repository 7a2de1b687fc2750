// SPDX-License-Identifier: MIT
#include "model/packOrder.h"

#include <algorithm>
#include <numeric>

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

}  // namespace

std::vector<std::uint32_t> packOrder(const std::vector<Product>& items, const CoTable& coViewed, const CoTable& coBought,
                                     const std::vector<double>& popularity) {
    std::vector<std::uint32_t> starts(items.size());
    std::iota(starts.begin(), starts.end(), 0u);
    std::sort(starts.begin(), starts.end(), [&](std::uint32_t a, std::uint32_t b) {
        if (items[a].category != items[b].category) return items[a].category < items[b].category;
        return popularity[a] != popularity[b] ? popularity[a] > popularity[b] : items[a].id < items[b].id;
    });
    std::vector<std::uint32_t> groupOf(items.size(), 0);
    for (std::size_t i = 1; i < starts.size(); ++i)
        groupOf[starts[i]] = groupOf[starts[i - 1]] + (items[starts[i]].category != items[starts[i - 1]].category ? 1u : 0u);

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
    return order;
}

}  // namespace nearshelf::trainer
