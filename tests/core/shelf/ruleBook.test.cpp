// SPDX-License-Identifier: MIT
// The merchant's rules, as shoppers meet them.
#include "core/support/checkerboard.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace nearshelf;
using namespace nearshelf::test;

namespace {

enum Kind { pin, boost, bury, exclude };
enum Target { item, value };
constexpr std::uint32_t today = startOfTests / secondsPerDay;
constexpr std::uint32_t oddCategory = 2, allCategories = 0, brandEvergreen = 0x00010000;

Shelf popularWith(const std::vector<PackRule>& rules, std::uint8_t count = 8) {
    PackBuilder pack = checkerboard();
    pack.rules = rules;
    Engine engine;
    load(engine, pack);
    return Shopper(engine).sees(Strategy::popular, count);
}

std::uint32_t at(const Shelf& shelf, std::size_t position) { return indexOf(shelf.items[position].item); }

}  // namespace

TEST_CASE("A pin stands where it was put and says so; the others move up around it") {
    const Shelf shelf = popularWith({{pin, item, 0, 38, 2, 0, 0}});
    CHECK(at(shelf, 2) == 38);
    CHECK(shelf.items[2].reason == Reason::storePick);
    CHECK(shelf.items.size() == 8);
    CHECK(at(shelf, 0) == 1);
    CHECK(at(shelf, 1) == 3);
    CHECK(at(shelf, 3) == 5);
}

TEST_CASE("Pins keep their places whatever order the rules stand in, and whatever they move away from") {
    // Item 1 would be first by popularity; it is pinned to 5. Rules name later places first.
    const Shelf shelf = popularWith({{pin, item, 0, 1, 5, 0, 0}, {pin, item, 0, 36, 3, 0, 0}, {pin, item, 0, 38, 0, 0, 0}});
    CHECK(at(shelf, 0) == 38);
    CHECK(at(shelf, 3) == 36);
    CHECK(at(shelf, 5) == 1);
    CHECK(shelf.items.size() == 8);
}

TEST_CASE("Of two pins for one place the earlier rule has it and the later stands behind it") {
    const Shelf shelf = popularWith({{pin, item, 0, 36, 1, 0, 0}, {pin, item, 0, 38, 1, 0, 0}});
    CHECK(at(shelf, 1) == 36);
    CHECK(at(shelf, 2) == 38);
}

TEST_CASE("A pin keeps its place on a shelf that popular items fill up") {
    PackBuilder pack = checkerboard();
    pack.rules = {{pin, item, 0, 38, 4, 0, 0}};
    pack.coViewed.assign(boardItems, {});
    pack.coBought.assign(boardItems, {});
    pack.dimension = 0;
    Engine engine;
    load(engine, pack);
    Shopper shopper(engine);
    CHECK(at(shopper.seesBeside(boardId(2), Strategy::boughtTogether), 4) == 38);
}

TEST_CASE("A pin beyond the shelf, of an unavailable item or on a page that lacks the card shows nothing") {
    CHECK_FALSE(shows(popularWith({{pin, item, 0, 38, 8, 0, 0}}), 38));
    PackBuilder pack = checkerboard();
    pack.rules = {{pin, item, 0, 38, 0, 0, 0}};
    Engine engine;
    load(engine, pack);
    Shopper shopper(engine);
    shopper.views(boardId(2));
    ShelfRequest request = shopper.asksFor(Strategy::popular);
    request.unavailable = keysOf({boardId(38)});
    CHECK_FALSE(shows(engine.shelf(request), 38));
    request.unavailable.clear();
    request.held = keysOf({boardId(4), boardId(6)});
    CHECK_FALSE(shows(engine.shelf(request), 38));
    request.held = keysOf({boardId(4), boardId(38)});
    CHECK(at(engine.shelf(request), 0) == 38);
}

TEST_CASE("Boosts lift and buries sink by standard deviations of the shelf's scores") {
    const Shelf plain = popularWith({}, 40), boosted = popularWith({{boost, value, 0, brandEvergreen, 10, 0, 0}}, 40);
    CHECK(at(plain, 0) % 2 == 1);
    for (std::size_t i = 0; i < 8; ++i) {
        CHECK(at(boosted, i) % 2 == 0);
        CHECK(boosted.items[i].reason == Reason::storePick);
    }
    const Shelf buried = popularWith({{bury, value, 0, oddCategory, 10, 0, 0}}, 40);
    for (std::size_t i = 0; i < 8; ++i) CHECK(at(buried, i) % 2 == 0);
    const Shelf gently = popularWith({{boost, value, 0, brandEvergreen, 0.01f, 0, 0}}, 40);
    CHECK(itemsOn(gently) == itemsOn(plain));
}

TEST_CASE("What is excluded is on no shelf, by item, by value and by a parent of its value") {
    CHECK_FALSE(shows(popularWith({{exclude, item, 0, 1, 0, 0, 0}}, 40), 1));
    for (const std::uint32_t shown : itemsOn(popularWith({{exclude, value, 0, oddCategory, 0, 0, 0}}, 40))) CHECK(shown % 2 == 0);
    CHECK(popularWith({{exclude, value, 0, allCategories, 0, 0, 0}}, 40).items.empty());
    // An exclusion stands above a pin, and a shelf short of excluded items is filled up with others.
    const Shelf shelf = popularWith({{exclude, value, 0, oddCategory, 0, 0, 0}, {pin, item, 0, 3, 0, 0, 0}}, 20);
    CHECK_FALSE(shows(shelf, 3));
    CHECK(shelf.items.size() == 20);
}

TEST_CASE("A rule holds from its first day to the day before its end, for its strategies") {
    const auto isPinned = [](std::uint16_t strategies, std::uint32_t firstDay, std::uint32_t endDay) {
        return shows(popularWith({{pin, item, strategies, 38, 0, firstDay, endDay}}), 38);
    };
    CHECK(isPinned(0, 0, 0));
    CHECK(isPinned(0, today, 0));
    CHECK(isPinned(0, today, today + 1));
    CHECK_FALSE(isPinned(0, today + 1, 0));
    CHECK_FALSE(isPinned(0, 0, today));
    CHECK(isPinned(1u << static_cast<int>(Strategy::popular), 0, 0));
    CHECK_FALSE(isPinned(1u << static_cast<int>(Strategy::trending), 0, 0));
}
