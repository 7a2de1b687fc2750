// SPDX-License-Identifier: MIT
#include "lifecycle/ownOrders.h"

#include <catch2/catch.hpp>
#include <cmath>

using namespace nearshelf;

namespace {

constexpr Seconds start = 1790000000;

const OwnProduct& boughtOn(OwnOrders& orders, const std::vector<Seconds>& days) {
    for (const Seconds day : days) orders.addProduct(start + day * secondsPerDay, "tea");
    return *orders.find("tea");
}

}  // namespace

TEST_CASE("The scatter of her gaps, kept gap by gap, is that of all gaps together") {
    OwnOrders orders;
    const OwnProduct& tea = boughtOn(orders, {0, 10, 50, 70, 75});
    const double logs[] = {std::log2(10.0), std::log2(40.0), std::log2(20.0), std::log2(5.0)};
    const double mean = (logs[0] + logs[1] + logs[2] + logs[3]) / 4;
    double squares = 0;
    for (const double one : logs) squares += (one - mean) * (one - mean);
    CHECK((tea.squares - 1) / 256.0 == Approx(squares).margin(0.02));
    LifecycleModel model;
    CHECK_FALSE(tea.isRegular(model));
    // Where customers of the store keep a rhythm, the same scatter is still her own.
    model.spread = {0.01f, 4};
    CHECK_FALSE(tea.isRegular(model));
}

TEST_CASE("A date is named after enough even gaps, sooner in a store whose customers keep a rhythm") {
    OwnOrders few, many;
    LifecycleModel rhythmic, none;
    rhythmic.spread = {0.1f, 10};
    none.spread = {1.1f, 13};
    CHECK(boughtOn(few, {0, 30, 60}).isRegular(rhythmic));
    CHECK_FALSE(few.find("tea")->isRegular(none));
    std::vector<Seconds> years;
    for (Seconds day = 0; day < 30 * 110; day += 30) years.push_back(day);
    CHECK(boughtOn(many, years).isRegular(none));
}

TEST_CASE("A product whose scatter was never measured gets no date") {
    OwnOrders orders;
    LifecycleModel rhythmic;
    rhythmic.spread = {0.01f, 10};
    boughtOn(orders, {0, 30, 60, 90, 120});
    // As a state of before holds it.
    orders.products[0].squares = 0;
    CHECK_FALSE(orders.products[0].isRegular(rhythmic));
    orders.addProduct(start + 150 * secondsPerDay, "tea");
    CHECK(orders.products[0].squares == 0);
}
