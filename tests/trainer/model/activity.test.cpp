// SPDX-License-Identifier: MIT
#include "model/numbers.h"
#include "model/popularity.h"
#include "model/replenishable.h"
#include "model/serviceItems.h"

#include <catch2/catch.hpp>
#include <cmath>

using namespace nearshelf;
using namespace nearshelf::trainer;

namespace {

constexpr std::uint32_t start = 20000;  // a day

Seconds onDay(std::uint32_t day) { return (start + day) * secondsPerDay; }

}  // namespace

TEST_CASE("an item that sells more of late than the store does trends up, a steady one does not") {
    std::vector<Interaction> interactions;
    for (std::uint32_t day = 0; day < 100; ++day) {
        interactions.push_back({0, onDay(day), 10});
        if (day >= 90) interactions.push_back({1, onDay(day), 100});
    }
    const Activity result = activity(3, interactions);
    // Of 2000 in all, 1150 are of the last 14 days and today: 575 would be item 1's part, 1000 are; 20 is added to both.
    CHECK(result.trend[1] == Approx(std::log2(1020.0 / 595.0)));
    CHECK(result.trend[0] < 0.0);
    CHECK(result.trend[2] == 0.0);
    CHECK(result.firstDay[0] == 0);  // sold since the data begin: may be older
    CHECK(result.firstDay[1] == start + 90);
}

TEST_CASE("popularity halves with the half-life, counted from the newest interaction") {
    PopularityParams params;
    params.halfLifeDays = 50;
    const Activity result = activity(2, {{0, onDay(0), 10}, {1, onDay(100), 10}}, params);
    CHECK(result.popularity[0] == Approx(2.5));
    CHECK(result.popularity[1] == Approx(10.0));
}

TEST_CASE("columns are encoded as the format says") {
    CHECK(popularityByte(0, 100) == 0);
    CHECK(popularityByte(100, 100) == 255);
    CHECK(popularityByte(9, 99) == 128);  // ln 10 / ln 100 is a half
    CHECK(popularityByte(0, 0) == 0);
    CHECK(trendByte(1) == 160);
    CHECK(trendByte(-9) == 1);
    CHECK(ageByte(100, 103) == 3);
    CHECK(ageByte(100, 1000) == 254);
    CHECK(ageByte(0, 1000) == 255);
    CHECK(marginByte({}) == 0);
    CHECK(marginByte(-0.2) == 1);
    CHECK(marginByte(1.0) == 255);
}

TEST_CASE("coffee bought every month is replenishable, a lamp bought at random or once is not") {
    History history;
    history.itemCount = 3;
    for (std::uint32_t customer = 0; customer < 10; ++customer) {
        for (std::uint32_t month = 0; month < 5; ++month) history.baskets.push_back({customer, onDay(month * 30 + customer % 4), {0}});
        for (std::uint32_t day : {0u, 6u, 200u}) history.baskets.push_back({customer, onDay(day), {1}});
        history.baskets.push_back({customer, onDay(customer), {2}});
    }
    CHECK(replenishable(history) == std::vector<bool>{true, false, false});
}

TEST_CASE("fees and vouchers are services, products that mention them are not") {
    const auto isService = [](const char* title) {
        Product product;
        product.title = title;
        return looksLikeService(product);
    };
    CHECK(isService("POSTAGE"));
    CHECK(isService("Northlight Gift Card $50.00"));
    CHECK(isService("E-Gift Card"));
    CHECK_FALSE(isService("Occasions gift card assortment"));
    CHECK_FALSE(isService("Vintage postage stamp print"));
    CHECK_FALSE(isService(""));
}
