// SPDX-License-Identifier: MIT
#include "lifecycle/fitLifecycle.h"

#include "base/calendar.h"
#include "base/shortKey.h"
#include "model/randomBits.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

using namespace nearshelf;
using namespace nearshelf::trainer;

namespace {

/// Orders of one line each, put in order of time by the day.
class Orders {
public:
    void add(std::uint32_t day, std::uint64_t customer, const std::string& product, double price) {
        rows_.push_back({day, customer, product, price});
    }
    OrderLog log() {
        std::stable_sort(rows_.begin(), rows_.end(), [](const Row& a, const Row& b) { return a.day < b.day; });
        OrderLog log;
        for (const Row& row : rows_) {
            const auto number = static_cast<std::uint32_t>(log.orders.size());
            const std::int64_t time = std::int64_t{row.day} * 86400 + 3600;
            log.orders.push_back({number, row.customer, time, log.lines.size(), log.lines.size() + 1});
            log.lines.push_back({number, log.productIds.add(row.product), 0, row.customer, time, 1, row.price});
        }
        return log;
    }

private:
    struct Row {
        std::uint32_t day;
        std::uint64_t customer;
        std::string product;
        double price;
    };
    std::vector<Row> rows_;
};

Catalog catalogOf(const std::vector<std::string>& ids) {
    Catalog catalog;
    for (const std::string& id : ids) {
        Product product;
        product.id = id;
        catalog.products.push_back(product);
    }
    return catalog;
}

/// 120 customers who buy one of six teas every 20 days, one to five times, the third time reduced, and as many who buy a pot once.
OrderLog teaDrinkers() {
    Orders orders;
    for (std::uint32_t customer = 1; customer <= 120; ++customer) {
        const std::uint32_t first = 20000 + customer;
        const std::string tea = "tea " + std::to_string(customer % 6);
        for (std::uint32_t time = 0; time <= customer / 6 % 5; ++time) orders.add(first + 20 * time, customer, tea, time == 2 ? 7 : 10);
        orders.add(first, customer + 1000, "pot", 30);
    }
    return orders.log();
}

LifecycleModel fit(const OrderLog& log) {
    const Catalog catalog = catalogOf({"tea 0", "tea 1", "tea 2", "tea 3", "tea 4", "tea 5", "pot"});
    return fitLifecycle(log, catalog, ProductLookup(catalog));
}

}  // namespace

TEST_CASE("Products bought again bring their usual gap, others none") {
    const LifecycleModel model = fit(teaDrinkers());
    REQUIRE(model.gaps.size() == 6);
    for (const ProductGap& gap : model.gaps) CHECK(gap.days == Approx(20).epsilon(0.01));
    CHECK(model.gapOf("tea 3") > 0);
    CHECK(model.gapOf("pot") == 0);
    CHECK(model.usual.days == Approx(20).epsilon(0.01));
}

TEST_CASE("An order below its products' usual prices was bought at a discount") {
    // Of 360 orders of tea and 120 of pots 72 are a third one.
    CHECK(fit(teaDrinkers()).discountShare == Approx(72.0 / 480));
}

TEST_CASE("Customers who came often and lately are expected back more than those who came once") {
    RandomBits random(9);
    const auto uniform = [&random] { return (static_cast<double>(random.next() >> 11) + 0.5) * 0x1p-53; };
    Orders orders;
    for (std::uint32_t customer = 1; customer <= 300; ++customer) {
        const double usualGap = customer % 3 == 0 ? 15 : customer % 3 == 1 ? 40 : 120;
        double day = 20000 + uniform() * 100;
        do {
            orders.add(static_cast<std::uint32_t>(day), customer, "pot", 20 + 20 * uniform());
            day += 1 - std::log(uniform()) * usualGap;
        } while (day < 20300 && uniform() < 0.8);
    }
    const LifecycleModel model = fit(orders.log());
    for (const float number : {model.rate.r, model.rate.alpha, model.rate.a, model.rate.b, model.spend.p, model.spend.q, model.spend.v}) {
        CHECK(number > 0);
        CHECK(number <= 100000);
    }
    const PurchaseRecord often{6, 35, 36}, once{0, 0, 36};
    CHECK(expectedPurchases(model.rate, often, 20) > 2 * expectedPurchases(model.rate, once, 20));
}

TEST_CASE("A year's shape is learnt from whole years alone") {
    Orders orders;
    for (std::uint32_t i = 0; i < 400; ++i) orders.add(20000 + i, i + 1, "pot", 30);
    for (std::uint32_t day = 20030; day < 20400; ++day)
        if (monthOf(day) == 12)
            for (std::uint32_t customer = 0; customer < 20; ++customer) orders.add(day, 5000 + customer, "pot", 30);
    const LifecycleModel model = fit(orders.log());
    CHECK(std::max_element(model.months, model.months + 12) - model.months == 11);
    const LifecycleModel half = fit(teaDrinkers()), without;
    CHECK(std::equal(half.months, half.months + 12, without.months));
}

TEST_CASE("With few orders everything stays as it is without a store") {
    Orders orders;
    for (std::uint32_t i = 0; i < 50; ++i) orders.add(20000 + i, i % 5 + 1, "tea", 10);
    const LifecycleModel model = fit(orders.log()), without;
    CHECK(model.rate.r == without.rate.r);
    CHECK(model.gaps.empty());
    CHECK(model.discountShare == without.discountShare);
}
