// SPDX-License-Identifier: MIT
// Shelves that re-order the cards a page already holds.
#include "core/support/checkerboard.h"

#include <catch2/catch.hpp>

using namespace nearshelf;
using namespace nearshelf::test;

TEST_CASE("For a stranger the page's cards stay as the store laid them out") {
    Engine engine;
    load(engine, checkerboard());
    Shopper shopper(engine);
    ShelfRequest request = shopper.asksFor(Strategy::recommendedForYou);
    request.held = keysOf({boardId(1), boardId(2), boardId(3)});
    const Shelf shelf = engine.shelf(request);
    CHECK(shelf.level == ShelfLevel::storeOrder);
    CHECK(shelf.items.empty());
}

TEST_CASE("Held cards are ranked among themselves and told by their place on the page") {
    Engine engine;
    load(engine, checkerboard());
    Shopper shopper(engine);
    shopper.views(boardId(4));
    shopper.views(boardId(8));
    ShelfRequest request = shopper.asksFor(Strategy::recommendedForYou);
    request.held = keysOf({boardId(1), "no-such-item", boardId(6), boardId(3), boardId(6), boardId(10), "nor-this"});
    const Shelf shelf = engine.shelf(request);
    CHECK(shelf.level == ShelfLevel::personal);
    REQUIRE(shelf.items.size() == 4);
    for (const ShelfItem& item : shelf.items) {
        const std::uint32_t at = item.heldPosition;
        REQUIRE(at < request.held.size());
        CHECK(request.held[at] == keyOf(boardId(indexOf(item.item))));
        CHECK(at != 4);  // the first of two equal cards stands for both
    }
    CHECK(indexOf(shelf.items[0].item) % 2 == 0);
    CHECK(indexOf(shelf.items[1].item) % 2 == 0);
}

TEST_CASE("A shelf of fewer places than cards shows the best of them, and none that may not be shown") {
    Engine engine;
    load(engine, checkerboard());
    Shopper shopper(engine);
    shopper.views(boardId(4));
    shopper.puts(boardId(6));
    ShelfRequest request = shopper.asksFor(Strategy::recommendedForYou, 2);
    request.held = keysOf({boardId(1), boardId(3), boardId(6), boardId(8), boardId(10), boardId(12)});
    request.unavailable = keysOf({boardId(8)});
    CHECK(itemsOn(engine.shelf(request)).size() == 2);
    for (const std::uint32_t item : itemsOn(engine.shelf(request))) CHECK((item == 10 || item == 12));
}

TEST_CASE("Cards that are all unknown leave the page as it is") {
    Engine engine;
    load(engine, checkerboard());
    Shopper shopper(engine);
    shopper.views(boardId(4));
    ShelfRequest request = shopper.asksFor(Strategy::recommendedForYou);
    request.held = keysOf({"a", "b"});
    CHECK(engine.shelf(request).level == ShelfLevel::storeOrder);
}
