// SPDX-License-Identifier: MIT
#include "evaluate/basketTest.h"

#include "build/joinOrders.h"
#include "ingest/productLookup.h"
#include "model/randomBits.h"

#include <algorithm>
#include <iterator>

namespace nearshelf::trainer {

std::vector<BasketQuery> basketQueries(const std::vector<Basket>& baskets, const History& known) {
    std::vector<bool> sold(known.itemCount, false);
    for (const Basket& basket : known.baskets)
        for (std::uint32_t item : basket.items) sold[item] = true;

    RandomBits random(1);
    std::vector<BasketQuery> queries;
    for (const Basket& basket : baskets) {
        BasketQuery query;
        std::copy_if(basket.items.begin(), basket.items.end(), std::back_inserter(query.rest),
                     [&](std::uint32_t item) { return sold[item]; });
        if (query.rest.size() < 2) continue;
        const auto taken = query.rest.begin() + static_cast<std::ptrdiff_t>(random.next() % query.rest.size());
        query.wanted = *taken;
        query.rest.erase(taken);
        queries.push_back(std::move(query));
    }
    return queries;
}

std::vector<BasketQuery> basketQueries(const OrderLog& orders, std::int64_t since, const StoreData& store) {
    StoreData all;
    joinOrders(orders, ProductLookup(store.catalog), all);
    std::vector<Basket> later;
    std::copy_if(all.history.baskets.begin(), all.history.baskets.end(), std::back_inserter(later),
                 [&](const Basket& basket) { return basket.time >= since; });
    return basketQueries(later, store.history);
}

}  // namespace nearshelf::trainer
