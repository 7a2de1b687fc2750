// SPDX-License-Identifier: MIT
#include "build/joinOrders.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace nearshelf::trainer {
namespace {

/// The item of every product the log names: looked up once, not once a line.
std::vector<std::optional<std::uint32_t>> itemsOf(const OrderLog& orders, const ProductLookup& lookup) {
    std::vector<std::optional<std::uint32_t>> items(orders.productIds.size());
    std::vector<bool> seen(orders.productIds.size(), false);
    for (const OrderLine& line : orders.lines) {
        if (seen[line.product]) continue;
        seen[line.product] = true;
        items[line.product] = lookup.resolve(orders.productIds[line.product], orders.productNames[line.productName]);
    }
    return items;
}

}  // namespace

Unmatched joinOrders(const OrderLog& orders, const ProductLookup& lookup, StoreData& store, const InteractionWeights& weights) {
    const auto itemOf = itemsOf(orders, lookup);
    Unmatched unmatched;
    std::unordered_map<std::uint64_t, std::uint32_t> customers;
    for (const Order& order : orders.orders) {
        Basket basket;
        basket.time = static_cast<Seconds>(std::clamp<std::int64_t>(order.time, 0, 0xFFFFFFFF));
        if (order.customerKey != 0)
            basket.customer = customers.try_emplace(order.customerKey, static_cast<std::uint32_t>(customers.size())).first->second;
        for (std::size_t line = order.begin; line < order.end; ++line) {
            const std::uint32_t product = orders.lines[line].product;
            if (itemOf[product])
                basket.items.push_back(*itemOf[product]);
            else
                unmatched.note(orders.productIds[product]);
        }
        std::sort(basket.items.begin(), basket.items.end());
        basket.items.erase(std::unique(basket.items.begin(), basket.items.end()), basket.items.end());
        for (std::uint32_t item : basket.items) store.interactions.push_back({item, basket.time, weights.purchase});
        if (!basket.items.empty()) store.history.baskets.push_back(std::move(basket));
    }
    return unmatched;
}

}  // namespace nearshelf::trainer
