// SPDX-License-Identifier: MIT
// A reason names the item or value that really speaks for an item.
#include "core/support/checkerboard.h"

#include <catch2/catch.hpp>

using namespace nearshelf;
using namespace nearshelf::test;

namespace {

const ShelfItem* find(const List<ShelfItem>& items, Reason reason) {
    for (const ShelfItem& item : items) {
        if (item.reason == reason) return &item;
    }
    return nullptr;
}

PackBuilder quiet() {
    PackBuilder pack = checkerboard();
    pack.coViewed.assign(boardItems, {});
    pack.coBought.assign(boardItems, {});
    pack.dimension = 0;
    for (PackItem& item : pack.items) item.trend = 128, item.ageDays = 255;
    return pack;
}

}  // namespace

TEST_CASE("Viewed together names the viewed item that leads there") {
    PackBuilder pack = quiet();
    pack.coViewed[2] = {{30, 1}};
    pack.coViewed[4] = {{32, 1}};
    Engine engine;
    load(engine, pack);
    Shopper shopper(engine);
    shopper.views(boardId(2));
    shopper.views(boardId(4));
    for (const ShelfItem& item : shopper.sees(Strategy::recommendedForYou).items) {
        if (indexOf(item.item) == 30) CHECK(indexOf(item.reasonItem) == 2);
        if (indexOf(item.item) == 32) CHECK(indexOf(item.reasonItem) == 4);
    }
    const List<ShelfItem> why = engine.explain(keyOf(boardId(30)), shopper.now);
    REQUIRE_FALSE(why.empty());
    CHECK(why[0].reason == Reason::viewedTogether);
    CHECK(indexOf(why[0].reasonItem) == 2);
}

TEST_CASE("Similar to names the item it resembles, not the newest one viewed") {
    PackBuilder pack = quiet();
    pack.dimension = 16;
    Engine engine;
    load(engine, pack);
    Shopper shopper(engine);
    shopper.views(boardId(8));
    shopper.views(boardId(3));
    const List<ShelfItem> even = engine.explain(keyOf(boardId(36)), shopper.now), odd = engine.explain(keyOf(boardId(31)), shopper.now);
    REQUIRE(find(even, Reason::similarTo) != nullptr);
    REQUIRE(find(odd, Reason::similarTo) != nullptr);
    CHECK(indexOf(find(even, Reason::similarTo)->reasonItem) == 8);
    CHECK(indexOf(find(odd, Reason::similarTo)->reasonItem) == 3);
}

TEST_CASE("Interest names the facet and value she likes more than others do") {
    Engine engine;
    load(engine, quiet());
    Shopper shopper(engine);
    shopper.prefers("brand", "Evergreen", 1);
    const Shelf shelf = shopper.sees(Strategy::recommendedForYou, 40);
    for (const ShelfItem& item : shelf.items) {
        if (item.reason != Reason::interest) continue;
        CHECK(item.reasonFacet == "brand");
        CHECK(item.reasonValue == "Evergreen");
    }
    const List<ShelfItem> why = engine.explain(keyOf(boardId(4)), shopper.now);
    REQUIRE(find(why, Reason::interest) != nullptr);
    CHECK(find(why, Reason::interest)->reasonValue == "Evergreen");
    CHECK(find(engine.explain(keyOf(boardId(5)), shopper.now), Reason::interest) == nullptr);
}

TEST_CASE("An explanation gives the strongest reason first, by what it adds to the item on this shopper's shelf") {
    PackBuilder pack = quiet();
    pack.coViewed[2] = {{30, 0.08f}, {32, 1}};
    pack.items[30].popularity = 255;
    pack.rankParams["popularWeight"] = 0.5f;
    Engine engine;
    load(engine, pack);
    Shopper shopper(engine);
    shopper.views(boardId(2));
    const List<ShelfItem> why = engine.explain(keyOf(boardId(30)), shopper.now);
    REQUIRE(why.size() >= 2);
    CHECK(why[0].reason == Reason::popular);
    for (std::size_t i = 1; i < why.size(); ++i) CHECK(why[i - 1].score >= why[i].score);
}

TEST_CASE("Nothing speaks for an item nobody met, and nothing is said") {
    PackBuilder pack = quiet();
    pack.items[30].popularity = 0;
    Engine engine;
    load(engine, pack);
    CHECK(engine.explain(keyOf(boardId(30)), startOfTests).empty());
    CHECK(engine.explain(keyOf("no-such-item"), startOfTests).empty());
}

TEST_CASE("What is hot without anything leading to it is called popular") {
    PackBuilder pack = boardWithModel();
    pack.coViewed.assign(boardItems, {});
    pack.coViewed[2] = {{30, 1}};
    Engine engine;
    load(engine, pack);
    Shopper shopper(engine);
    shopper.views(boardId(2));
    for (const ShelfItem& item : shopper.sees(Strategy::recommendedForYou, 40).items) {
        const bool needsItem =
            item.reason == Reason::viewedTogether || item.reason == Reason::similarTo || item.reason == Reason::boughtTogether;
        if (needsItem) CHECK(item.reasonItem != noItem);
    }
}
