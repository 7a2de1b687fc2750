// SPDX-License-Identifier: MIT
#include "lifecycle/restock.h"

#include "lifecycle/customerRecords.h"

#include <catch2/catch.hpp>

using namespace nearshelf::trainer;

namespace {

/// Orders of one customer, one line each: day, product, price.
struct Purchase {
    std::uint32_t day, product;
    double price;
};

OrderLog logOf(std::uint64_t customer, const std::vector<Purchase>& purchases) {
    OrderLog log;
    for (const Purchase& purchase : purchases) {
        const auto number = static_cast<std::uint32_t>(log.orders.size());
        const std::int64_t time = std::int64_t{purchase.day} * 86400 + 3600;
        log.orders.push_back({number, customer, time, log.lines.size(), log.lines.size() + 1});
        log.lines.push_back({number, purchase.product, 0, customer, time, 2, purchase.price});
    }
    return log;
}

}  // namespace

TEST_CASE("Purchases closer than the least gap are one, and later days are not seen") {
    const OrderLog log = logOf(7, {{100, 1, 5}, {102, 1, 5}, {130, 1, 5}, {160, 1, 5}});
    const auto pairs = pairHistories(log, 150, {});
    REQUIRE(pairs.size() == 1);
    CHECK(pairs[0].days == std::vector<std::uint32_t>{100, 130});
    CHECK(gapsOf(pairs[0].days) == std::vector<float>{30});
}

TEST_CASE("A product's usual gap is drawn towards the store's by its weight") {
    std::vector<PairHistory> pairs{{1, 1, {0, 10}}, {1, 2, {0, 40}}};
    RestockFitParams params;
    params.productWeight = 0;
    CHECK(fitRestock(pairs, params).at(1).days == Approx(10));
    params.productWeight = 1;
    // The store's usual gap is 20, the geometric mean; the product's one gap counts as much: √(10 · 20).
    CHECK(fitRestock(pairs, params).at(1).days == Approx(14.142f).epsilon(1e-3));
}

TEST_CASE("A customer's record counts days, in weeks since the first, and the mean of her repeat purchases") {
    const auto records = customerRecords(logOf(7, {{100, 1, 5}, {114, 2, 10}, {114, 3, 20}, {128, 1, 5}, {200, 1, 5}}), 135);
    REQUIRE(records.size() == 1);
    CHECK(records[0].record.repeats == 2);
    CHECK(records[0].record.last == Approx(4));
    CHECK(records[0].record.age == Approx(5));
    CHECK(records[0].meanSpend == Approx((60 + 10) / 2.0));
}
