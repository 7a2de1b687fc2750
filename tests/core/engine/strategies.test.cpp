// SPDX-License-Identifier: MIT
// Each strategy on the checkerboard: what it shows, and what it never shows.
#include "core/support/checkerboard.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

using namespace nearshelf;
using namespace nearshelf::test;

namespace {

struct Board {
    Engine engine;
    Shopper shopper{engine};
    explicit Board(const PackBuilder& pack = checkerboard()) { load(engine, pack); }
};

bool isEven(const ShelfItem& item) { return indexOf(item.item) % 2 == 0; }

std::size_t evenOn(const Shelf& shelf) {
    std::size_t even = 0;
    for (const ShelfItem& item : shelf.items) even += isEven(item) ? 1u : 0u;
    return even;
}

std::vector<Reason> reasonsOn(const Shelf& shelf) {
    std::vector<Reason> reasons;
    for (const ShelfItem& item : shelf.items) reasons.push_back(item.reason);
    return reasons;
}

}  // namespace

TEST_CASE("A stranger is shown what is popular, and told so") {
    Board board;
    const Shelf shelf = board.shopper.sees(Strategy::recommendedForYou);
    CHECK(shelf.level == ShelfLevel::popular);
    CHECK(shelf.items.size() == 8);
    CHECK(evenOn(shelf) <= 2);
    for (const Reason reason : reasonsOn(shelf)) CHECK((reason == Reason::popular || reason == Reason::trending));
}

TEST_CASE("Recommended for you: after two even items nearly all are even, with or without a session model") {
    for (const bool withModel : {false, true}) {
        Board board(withModel ? boardWithModel() : checkerboard());
        board.shopper.views(boardId(4));
        board.shopper.views(boardId(8));
        const Shelf shelf = board.shopper.sees(Strategy::recommendedForYou);
        CHECK(shelf.level == ShelfLevel::personal);
        CHECK(evenOn(shelf) >= 7);
    }
}

TEST_CASE("Inspired by browsing: near what was viewed, and never what was viewed") {
    Board board;
    board.shopper.views(boardId(4));
    board.shopper.views(boardId(8));
    const Shelf shelf = board.shopper.sees(Strategy::inspiredByBrowsing);
    CHECK(evenOn(shelf) >= 7);
    CHECK_FALSE(shows(shelf, 4));
    CHECK_FALSE(shows(shelf, 8));
}

TEST_CASE("Also viewed: the neighbours of the page's product, never the product itself") {
    Board board;
    const Shelf shelf = board.shopper.seesBeside(boardId(5), Strategy::alsoViewed, 4);
    CHECK(indexOf(shelf.items[0].item) == 7);
    CHECK(shelf.items[0].reason == Reason::viewedTogether);
    CHECK(indexOf(shelf.items[0].reasonItem) == 5);
    CHECK_FALSE(shows(board.shopper.seesBeside(boardId(5), Strategy::alsoViewed, 40), 5));
}

TEST_CASE("Also bought and bought together: what orders joined, never the product or the cart") {
    for (const Strategy strategy : {Strategy::alsoBought, Strategy::boughtTogether}) {
        Board board;
        board.shopper.puts(boardId(16));
        const Shelf shelf = board.shopper.seesBeside(boardId(6), strategy, 4);
        const std::set<std::uint32_t> firstTwo = {indexOf(shelf.items[0].item), indexOf(shelf.items[1].item)};
        CHECK(firstTwo == std::set<std::uint32_t>{26, 36});  // 16 is in the cart; 26 and 36 are bought with both
        CHECK(shelf.items[0].reason == Reason::boughtTogether);
        const Shelf all = board.shopper.seesBeside(boardId(6), strategy, 40);
        CHECK_FALSE(shows(all, 6));
        CHECK_FALSE(shows(all, 16));
    }
}

TEST_CASE("Similar: what resembles the page's product, whoever bought it") {
    PackBuilder pack = checkerboard();
    pack.coViewed.assign(boardItems, {});
    pack.coBought.assign(boardItems, {});
    Board board(pack);
    const Shelf shelf = board.shopper.seesBeside(boardId(4), Strategy::similar, 8);
    CHECK(evenOn(shelf) == 8);
    CHECK(indexOf(shelf.items[0].item) == 32);  // the only other even item with the same second cell
    CHECK(shelf.items[0].reason == Reason::similarTo);
    CHECK(indexOf(shelf.items[0].reasonItem) == 4);
}

TEST_CASE("Trending: rising items lead; a falling one is only ever there as a popular one") {
    Board board;
    const Shelf shelf = board.shopper.sees(Strategy::trending);
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(indexOf(shelf.items[i].item) >= 36);
        CHECK(shelf.items[i].reason == Reason::trending);
    }
    for (std::size_t i = 4; i < 8; ++i) CHECK(shelf.items[i].reason == Reason::popular);
}

TEST_CASE("Popular: by popularity; a liking re-orders it but does not replace it") {
    Board board;
    PackBuilder plain = checkerboard();
    plain.rankParams["diversity"] = 0;
    load(board.engine, plain);
    CHECK(itemsOn(board.shopper.sees(Strategy::popular)) == std::vector<std::uint32_t>{1, 3, 5, 7, 9, 11, 13, 15});
    board.shopper.views(boardId(4));
    CHECK(evenOn(board.shopper.sees(Strategy::popular)) < 8);
}

TEST_CASE("Recently viewed: latest first, each once, over visits, and nothing else") {
    Board board;
    CHECK(board.shopper.sees(Strategy::recentlyViewed).items.empty());
    board.shopper.views(boardId(4));
    board.shopper.puts(boardId(4));
    board.shopper.acts(EventType::removeFromCart, {boardId(4)});
    board.shopper.waits(2 * secondsPerDay);
    board.shopper.views(boardId(7));
    board.shopper.waits(2 * secondsPerDay);
    board.shopper.views(boardId(8));
    board.shopper.views(boardId(9));
    board.shopper.views(boardId(8));
    const Shelf shelf = board.shopper.sees(Strategy::recentlyViewed);
    CHECK(itemsOn(shelf) == std::vector<std::uint32_t>{8, 9, 7, 4});
    for (const Reason reason : reasonsOn(shelf)) CHECK(reason == Reason::recentlyViewed);
    ShelfRequest beside = board.shopper.asksFor(Strategy::recentlyViewed);
    beside.anchors = keysOf({boardId(9)});
    CHECK(itemsOn(board.engine.shelf(beside)) == std::vector<std::uint32_t>{8, 7, 4});
}

TEST_CASE("Recently viewed does not give away what was viewed as a gift") {
    Board board;
    board.shopper.views(boardId(7));
    board.shopper.waits(3600);
    board.shopper.views(boardId(4));
    board.shopper.acts(EventType::gift, {}, 1);
    board.shopper.waits(3600);
    board.shopper.acts(EventType::pageView);
    CHECK(itemsOn(board.shopper.sees(Strategy::recentlyViewed)) == std::vector<std::uint32_t>{7});
}

TEST_CASE("New for you: new items only, the liked ones first") {
    PackBuilder pack = checkerboard();
    for (std::uint32_t i = 0; i < boardItems; ++i) pack.items[i].ageDays = i < 6 ? 10 : 255;
    pack.rankParams["diversity"] = 0;
    Board board(pack);
    CHECK(board.shopper.sees(Strategy::newForYou, 12).items.size() == 6);
    board.shopper.views(boardId(20));
    const Shelf shelf = board.shopper.sees(Strategy::newForYou, 12);
    CHECK(shelf.level == ShelfLevel::personal);
    REQUIRE(shelf.items.size() == 6);
    for (std::size_t i = 0; i < 6; ++i) {
        CHECK(indexOf(shelf.items[i].item) < 6);
        CHECK(isEven(shelf.items[i]) == (i < 3));
    }
}

TEST_CASE("No strategy shows what is hidden, out of stock, declined, just bought, in the cart, unavailable or in another shard") {
    PackBuilder pack = boardWithModel();
    pack.items[10].traits = 2;
    pack.items[12].stock = 0;
    pack.items[20].traits = 1;  // replenishable
    Board board(pack);
    Shopper& shopper = board.shopper;
    shopper.acts(EventType::notInterested, {boardId(14)});
    shopper.orders({boardId(16), boardId(20)});
    shopper.puts(boardId(18));
    shopper.views(boardId(24));
    for (std::uint8_t strategy = 0; strategy < strategyCount; ++strategy) {
        ShelfRequest request = shopper.asksFor(static_cast<Strategy>(strategy), 40);
        request.anchors = keysOf({boardId(22)});
        request.unavailable = keysOf({boardId(26)});
        const Shelf shelf = board.engine.shelf(request);
        for (const std::uint32_t never : {10u, 12u, 14u, 16u, 18u, 22u, 26u}) {
            CAPTURE(static_cast<int>(strategy), never);
            CHECK_FALSE(shows(shelf, never));
        }
        std::set<std::uint32_t> seen;
        for (const std::uint32_t item : itemsOn(shelf)) CHECK(seen.insert(item).second);

        request.shards = {1};
        for (const std::uint32_t item : itemsOn(board.engine.shelf(request))) CHECK(item % 4 == 1);
    }
    CHECK(shows(shopper.sees(Strategy::popular, 40), 20));
}

TEST_CASE("The merchant may show what is out of stock, behind the rest") {
    PackBuilder pack = checkerboard();
    pack.items[1].stock = 0;
    pack.rankParams["stockDial"] = 2;
    Board board(pack);
    const Shelf shelf = board.shopper.sees(Strategy::popular, 40);
    CHECK(indexOf(shelf.items.begin()[shelf.items.size() - 1].item) == 1);
}

TEST_CASE("The margin dial lifts what earns more, and only when it is turned up") {
    PackBuilder pack = checkerboard();
    pack.rankParams["diversity"] = 0;
    Board off(pack);
    pack.rankParams["marginDial"] = 2;
    pack.items[17].margin = 255;
    Board on(pack);
    CHECK(indexOf(off.shopper.sees(Strategy::popular).items[0].item) == 1);
    CHECK(indexOf(on.shopper.sees(Strategy::popular).items[0].item) == 17);
}

TEST_CASE("The newness dial lifts what is new, by half-lives") {
    PackBuilder pack = checkerboard();
    pack.rankParams["diversity"] = 0;
    pack.rankParams["newnessDial"] = 2;
    pack.rankParams["popularWeight"] = 0.05f;
    pack.items[30].ageDays = 0;
    Board board(pack);
    CHECK(indexOf(board.shopper.sees(Strategy::popular).items[0].item) == 30);
}

TEST_CASE("Shelves of one page do not repeat each other; a dry run leaves no trace; a new pass starts over") {
    Board board;
    board.shopper.views(boardId(4));
    ShelfRequest request = board.shopper.asksFor(Strategy::recommendedForYou);
    request.dryRun = true;
    const std::vector<std::uint32_t> rehearsed = itemsOn(board.engine.shelf(request));
    request.dryRun = false;
    const std::vector<std::uint32_t> first = itemsOn(board.engine.shelf(request));
    CHECK(first == rehearsed);
    request.firstOnPage = false;
    for (const Strategy strategy : {Strategy::recommendedForYou, Strategy::popular, Strategy::inspiredByBrowsing}) {
        request.strategy = strategy;
        request.dryRun = true;
        for (const std::uint32_t item : itemsOn(board.engine.shelf(request))) CHECK(std::count(first.begin(), first.end(), item) == 0);
    }
    request.strategy = Strategy::recommendedForYou;
    request.firstOnPage = true;
    CHECK(itemsOn(board.engine.shelf(request)) == first);
}

TEST_CASE("Plain shelves are relevance alone: repeats, hidden items and rules do not matter") {
    PackBuilder pack = checkerboard();
    pack.items[6].traits = 2;
    pack.items[6].stock = 0;
    pack.rules = {{3, 0, 0, 6, 0, 0, 0}, {0, 0, 0, 39, 0, 0, 0}};
    Board board(pack);
    board.shopper.views(boardId(4));
    ShelfRequest request = board.shopper.asksFor(Strategy::alsoViewed);
    request.plain = true;
    request.anchors = keysOf({boardId(4)});
    for (int pass = 0; pass < 2; ++pass) {
        const Shelf shelf = board.engine.shelf(request);
        CHECK(indexOf(shelf.items[0].item) == 6);
        CHECK_FALSE(indexOf(shelf.items[0].item) == 39);
        request.firstOnPage = false;
    }
}

TEST_CASE("A pack without anything to rank by leaves the store's order") {
    PackBuilder pack;
    for (std::uint32_t i = 0; i < 5; ++i) {
        PackItem item;
        item.id = boardId(i);
        pack.add(item);
    }
    Board board(pack);
    const Shelf shelf = board.shopper.sees(Strategy::recommendedForYou);
    CHECK(shelf.level == ShelfLevel::storeOrder);
    CHECK(shelf.items.empty());
}

TEST_CASE("Without a pack every shelf is the store's own") {
    Engine engine;
    Shopper shopper(engine);
    CHECK(shopper.sees(Strategy::popular).level == ShelfLevel::storeOrder);
    CHECK(engine.explain(keyOf(boardId(1)), shopper.now).empty());
    CHECK(engine.exportProfile(shopper.now).interests.empty());
    CHECK_FALSE(engine.saveProfile().empty());
}
