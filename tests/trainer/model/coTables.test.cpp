// SPDX-License-Identifier: MIT
#include "model/coBought.h"
#include "model/coViewed.h"

#include <catch2/catch.hpp>
#include <cmath>

using namespace nearshelf::trainer;

namespace {

float weightOf(const CoTable& table, std::uint32_t row, std::uint32_t item) {
    for (const CoNeighbour& neighbour : table.rows[row])
        if (neighbour.item == item) return neighbour.weight;
    return 0;
}

}  // namespace

TEST_CASE("a visit a, b, c weighs steps, directions, rows and columns as documented") {
    History history{3, {}, {{0, {0, 1, 2}}}};
    const CoTable table = coViewed(history);
    // From a: b at one step (1), c at two (0.8). Into c: 0.8 from a and 1 from b.
    const double rowOfA = 1 / (1 + 0.8 + 1), columnOfC = std::pow(1 + 0.8 + 1, -0.2);
    CHECK(weightOf(table, 0, 2) == Approx(0.8 * rowOfA * columnOfC));
    // Backwards from c to a: 0.7 of 0.8.
    const double rowOfC = 1 / (1 + 0.7 + 0.56), columnOfA = std::pow(1 + 0.7 + 0.56, -0.2);
    CHECK(weightOf(table, 2, 0) == Approx(0.56 * rowOfC * columnOfA));
    CHECK(weightOf(table, 1, 1) == 0.0f);
}

TEST_CASE("a row keeps its strongest neighbours, strongest first") {
    History history{5, {}, {{0, {0, 1, 2, 3, 4}}, {0, {0, 4}}}};
    CoViewedParams params;
    params.neighbours = 2;
    params.popularityPower = 0;
    const auto row = coViewed(history, params).rows[0];
    REQUIRE(row.size() == 2);
    CHECK(row[0].item == 4);  // 1 + 0.8^3
    CHECK(row[1].item == 1);  // 1
}

TEST_CASE("the log-likelihood ratio equals a value worked out by hand and is nothing for independence") {
    // 2 * (8 ln(8/2.4) + 2 ln(2/7.6) + 4 ln(4/9.6) + 36 ln(36/30.4)) with 10 and 12 of 50
    CHECK(logLikelihoodRatio(8, 10, 12, 50) == Approx(19.0843).epsilon(0.001));
    CHECK(logLikelihoodRatio(5, 10, 25, 50) == Approx(0.0).margin(1e-9));
}

TEST_CASE("what is bought together by more than chance becomes a neighbour, what is merely popular does not") {
    History history;
    history.itemCount = 4;  // 0 and 1 go together, 2 is in everything, 3 only fills orders
    for (int i = 0; i < 30; ++i) {
        history.baskets.push_back({noCustomer, 0, {0, 1, 2}});
        history.baskets.push_back({noCustomer, 0, {2, 3}});
    }
    const CoTable table = coBought(history);
    CHECK(weightOf(table, 0, 1) > 0.5f);
    CHECK(weightOf(table, 0, 2) == 0.0f);
    CHECK(weightOf(table, 0, 3) == 0.0f);
}

TEST_CASE("orders too large to tell anything are skipped") {
    History history;
    history.itemCount = 10;
    for (int i = 0; i < 5; ++i) history.baskets.push_back({noCustomer, 0, {0, 1, 2, 3, 4, 5, 6, 7}});
    for (int i = 0; i < 5; ++i) history.baskets.push_back({noCustomer, 0, {8, 9}});
    CoBoughtParams params;
    params.largestBasket = 4;
    const CoTable table = coBought(history, params);
    CHECK(table.rows[0].empty());
    CHECK(table.rows[8].size() == 0);  // in every order that is left: no more than chance
}
