// SPDX-License-Identifier: MIT
#include "intent/visit.h"

#include <catch2/catch.hpp>

using namespace nearshelf;

TEST_CASE("A visit ends after a pause of more than 30 minutes; the cart outlives it") {
    const VisitParams params;
    Visit visit;
    visit.continueAt(1000, params);
    visit.open(ItemKey{1}, 1, 1000, params);
    visit.cart.push_back(ItemKey{1});
    visit.gift = true;
    visit.continueAt(1000 + 30 * 60, params);
    CHECK(visit.steps.size() == 1);
    CHECK(visit.gift);
    visit.continueAt(1000 + 60 * 60 + 1, params);
    CHECK(visit.steps.empty());
    CHECK_FALSE(visit.gift);
    CHECK(visit.cart.size() == 1);
}

TEST_CASE("A clock that runs backwards does not end a visit") {
    const VisitParams params;
    Visit visit;
    visit.continueAt(9000, params);
    visit.open(ItemKey{1}, 1, 9000, params);
    visit.continueAt(1000, params);
    CHECK(visit.steps.size() == 1);
}

TEST_CASE("Only the latest steps are kept, oldest first") {
    VisitParams params;
    params.maxSteps = 3;
    Visit visit;
    for (std::uint64_t i = 0; i < 5; ++i) visit.open(ItemKey{i}, 1, 1000, params);
    REQUIRE(visit.steps.size() == 3);
    CHECK(visit.steps[0].key == ItemKey{2});
    CHECK(visit.steps[2].key == ItemKey{4});
}

TEST_CASE("Strength goes to the latest step of the item and never below nothing") {
    const VisitParams params;
    Visit visit;
    visit.open(ItemKey{1}, 1, 1000, params);
    visit.open(ItemKey{2}, 1, 1001, params);
    visit.open(ItemKey{1}, 1, 1002, params);
    visit.strengthen(ItemKey{1}, 5, 1003, params);
    CHECK(visit.steps[0].weight == 1);
    CHECK(visit.steps[2].weight == 6);
    visit.strengthen(ItemKey{2}, -9, 1004, params);
    CHECK(visit.steps[1].weight == 0);
}

TEST_CASE("What speaks for an item not opened yet is a step; what speaks against it is none") {
    const VisitParams params;
    Visit visit;
    visit.strengthen(ItemKey{1}, 5, 1000, params);
    visit.strengthen(ItemKey{2}, -1, 1001, params);
    REQUIRE(visit.steps.size() == 1);
    CHECK(visit.steps[0].key == ItemKey{1});
    CHECK(visit.steps[0].weight == 5);
}
