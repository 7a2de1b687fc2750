// SPDX-License-Identifier: MIT
#include "core/support/checkerboard.h"
#include "pack/packLayout.h"

#include <catch2/catch.hpp>

using namespace nearshelf;
using namespace nearshelf::test;

namespace {

/// Items 0 to 9 are new; none of them would make it onto a shelf by itself.
PackBuilder withNewItems(float share) {
    PackBuilder pack = checkerboard();
    for (std::uint32_t i = 0; i < boardItems; ++i) {
        pack.items[i].ageDays = i < 10 ? 10 : 200;
        if (i < 10) pack.items[i].popularity = 0;
    }
    pack.coViewed.assign(boardItems, {});
    pack.coBought.assign(boardItems, {});
    pack.dimension = 0;
    pack.rankParams["explorationShare"] = share;
    return pack;
}

int discoveriesOn(const Shelf& shelf) {
    int discoveries = 0;
    for (const ShelfItem& item : shelf.items) {
        if (item.reason != Reason::discovery) continue;
        ++discoveries;
        CHECK(indexOf(item.item) < 10);
    }
    return discoveries;
}

}  // namespace

TEST_CASE("Over many seeds exploration gets its share of a personal shelf, at its end, and each seed its own") {
    Engine engine;
    load(engine, withNewItems(0.1f));
    Shopper shopper(engine);
    shopper.views(boardId(20));
    ShelfRequest request = shopper.asksFor(Strategy::recommendedForYou, 12);
    int discoveries = 0;
    std::vector<int> drawn(10);
    for (request.seed = 0; request.seed < 2000; ++request.seed) {
        const Shelf shelf = engine.shelf(request);
        REQUIRE(shelf.items.size() == 12);
        discoveries += discoveriesOn(shelf);
        for (std::size_t i = 0; i < 12; ++i) {
            if (shelf.items[i].reason != Reason::discovery) continue;
            REQUIRE(i >= 10);
            ++drawn[indexOf(shelf.items[i].item)];
        }
        REQUIRE(itemsOn(engine.shelf(request)) == itemsOn(shelf));
    }
    CHECK(discoveries / 2000.0 == Approx(1.2).epsilon(0.05));
    for (const int times : drawn) CHECK(times > 0);
    // Discovery stays near her taste: she looks at even items.
    CHECK(drawn[0] + drawn[2] + drawn[4] + drawn[6] + drawn[8] > drawn[1] + drawn[3] + drawn[5] + drawn[7] + drawn[9]);
}

TEST_CASE("No share, no stranger's shelf and no held card is explored") {
    Engine engine;
    load(engine, withNewItems(0.5f));
    Shopper shopper(engine);
    CHECK(discoveriesOn(shopper.sees(Strategy::recommendedForYou)) == 0);
    shopper.views(boardId(20));
    CHECK(discoveriesOn(shopper.sees(Strategy::recommendedForYou)) > 0);
    CHECK(discoveriesOn(shopper.sees(Strategy::alsoViewed)) == 0);
    ShelfRequest held = shopper.asksFor(Strategy::recommendedForYou);
    held.held = keysOf({boardId(3), boardId(5), boardId(30)});
    CHECK(discoveriesOn(engine.shelf(held)) == 0);
    load(engine, withNewItems(0));
    CHECK(discoveriesOn(shopper.sees(Strategy::recommendedForYou)) == 0);
}

TEST_CASE("Exploration never shows what the merchant excluded, by item or by value") {
    PackBuilder pack = withNewItems(0.5f);
    pack.rules = {{3, 1, 0, 0x00010001, 0, 0, 0}, {3, 0, 0, 0, 0, 0, 0}};  // brand Oddfellow, item 0
    Engine engine;
    load(engine, pack);
    Shopper shopper(engine);
    shopper.views(boardId(20));
    ShelfRequest request = shopper.asksFor(Strategy::recommendedForYou, 12);
    for (request.seed = 0; request.seed < 200; ++request.seed) {
        for (const std::uint32_t item : itemsOn(engine.shelf(request))) {
            REQUIRE(item % 2 == 0);
            REQUIRE(item != 0);
        }
    }
}

TEST_CASE("What nobody has touched is explored even where its age is not known") {
    PackBuilder pack = withNewItems(0.5f);
    for (auto& item : pack.items) item.ageDays = 255;
    Engine engine;
    load(engine, pack);
    Shopper shopper(engine);
    shopper.views(boardId(20));
    ShelfRequest request = shopper.asksFor(Strategy::recommendedForYou, 12);
    request.seed = 7;
    CHECK(discoveriesOn(engine.shelf(request)) == 0);
    for (std::size_t i = 0; i < 10; ++i) pack.items[i].traits = nearshelf::pack::traitUntouched;
    load(engine, pack);
    CHECK(discoveriesOn(engine.shelf(request)) == 6);
}
