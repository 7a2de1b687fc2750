// SPDX-License-Identifier: MIT
// What each act teaches, and what it must not.
#include "core/support/checkerboard.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

using namespace nearshelf;
using namespace nearshelf::test;

namespace {

struct Home {
    Engine engine;
    Shopper shopper{engine};
    explicit Home(const PackBuilder& pack = checkerboard()) { load(engine, pack); }

    ProfileExport exported() const { return engine.exportProfile(shopper.now); }
    float interest(const std::string& value) const {
        for (const Interest& interest : exported().interests) {
            if (interest.value == value) return interest.weight;
        }
        return 0;
    }
    float viewed(const std::string& id) const { return weightIn(exported().viewed, id); }
    float step(const std::string& id) const { return weightIn(exported().session, id); }
    float bought(const std::string& id) const { return weightIn(exported().bought, id); }

    static float weightIn(const List<RememberedItem>& items, const std::string& id) {
        for (const RememberedItem& item : items) {
            if (item.key == keyOf(id)) return item.weight;
        }
        return 0;
    }
};

int evenOn(const Shelf& shelf) {
    int even = 0;
    for (const ShelfItem& item : shelf.items) even += indexOf(item.item) % 2 == 0 ? 1 : 0;
    return even;
}

/// Interests and viewed items by key, without what has been taken back to nothing.
std::vector<std::pair<std::uint64_t, float>> beliefsOf(const Home& home) {
    std::vector<std::pair<std::uint64_t, float>> beliefs;
    const ProfileExport profile = home.exported();
    for (const Interest& entry : profile.interests) {
        if (entry.weight >= 0.05f) beliefs.push_back({bitsOf(entry.key), entry.weight});
    }
    for (const RememberedItem& entry : profile.viewed) {
        if (entry.weight >= 0.05f) beliefs.push_back({bitsOf(entry.key), entry.weight});
    }
    for (const RememberedItem& entry : profile.bought) beliefs.push_back({bitsOf(entry.key), entry.weight});
    std::sort(beliefs.begin(), beliefs.end());
    return beliefs;
}

void checkSame(const Home& a, const Home& b) {
    const auto left = beliefsOf(a), right = beliefsOf(b);
    REQUIRE(left.size() == right.size());
    for (std::size_t i = 0; i < left.size(); ++i) {
        CHECK(left[i].first == right[i].first);
        CHECK(left[i].second == Approx(right[i].second).epsilon(0.01));
    }
}

}  // namespace

TEST_CASE("A view counts one, staying adds up to one more, and leaving at once takes half back") {
    Home home;
    home.shopper.views(boardId(4));
    CHECK(home.viewed(boardId(4)) == Approx(1).epsilon(1e-3));
    home.shopper.acts(EventType::productLeave, {boardId(4)}, 30);
    CHECK(home.viewed(boardId(4)) == Approx(1.5).epsilon(1e-3));
    CHECK(home.step(boardId(4)) == Approx(1.5));
    home.shopper.views(boardId(6));
    home.shopper.acts(EventType::productLeave, {boardId(6)}, 1);
    CHECK(home.viewed(boardId(6)) == Approx(0.5).epsilon(1e-3));
}

TEST_CASE("A short visit to a page that was scrolled is no bounce") {
    Home home;
    home.shopper.views(boardId(6));
    Event leave = home.shopper.plain(EventType::productLeave, {boardId(6)}, 1);
    leave.depth = 0.5f;
    home.shopper.sends(leave);
    CHECK(home.viewed(boardId(6)) > 1);
}

TEST_CASE("Acts weigh more the closer they come to buying") {
    const auto taught = [](EventType type) {
        Home home;
        home.shopper.acts(type, {boardId(4)}, 1);
        return home.interest("Evergreen");
    };
    CHECK(taught(EventType::listClick) > 0);
    CHECK(taught(EventType::productView) > taught(EventType::listClick));
    CHECK(taught(EventType::compare) > taught(EventType::productView));
    CHECK(taught(EventType::addToWishlist) > taught(EventType::compare));
    CHECK(taught(EventType::addToCart) > taught(EventType::addToWishlist));
    CHECK(taught(EventType::order) > taught(EventType::addToCart));
    CHECK(taught(EventType::listImpression) == 0);
}

TEST_CASE("Taking an item out of cart or wishlist takes part of its evidence back") {
    Home home;
    home.shopper.puts(boardId(4));
    home.shopper.acts(EventType::removeFromCart, {boardId(4)});
    CHECK(home.viewed(boardId(4)) == Approx(3).epsilon(1e-3));
    home.shopper.acts(EventType::addToWishlist, {boardId(6)});
    home.shopper.acts(EventType::removeFromWishlist, {boardId(6)});
    CHECK(home.viewed(boardId(6)) == Approx(0).margin(0.01));
}

TEST_CASE("An item put into the cart from a list is part of the visit, as if it had been opened") {
    Home home;
    home.shopper.puts(boardId(4));
    CHECK(home.step(boardId(4)) == Approx(5));
}

TEST_CASE("A click in a list and the view it leads to are one step of the visit") {
    Home home;
    home.shopper.acts(EventType::listClick, {boardId(4)});
    home.shopper.views(boardId(4));
    CHECK(home.exported().session.size() == 1);
    home.shopper.views(boardId(4));
    CHECK(home.exported().session.size() == 2);
}

TEST_CASE("An order is remembered and empties the cart") {
    Home home;
    home.shopper.puts(boardId(4));
    home.shopper.orders({boardId(4), boardId(8)});
    CHECK(home.bought(boardId(4)) == Approx(1).epsilon(1e-3));
    CHECK(home.bought(boardId(8)) == Approx(1).epsilon(1e-3));
    home.shopper.waits(61 * secondsPerDay);
    CHECK(shows(home.shopper.sees(Strategy::popular, 40), 4));
}

TEST_CASE("Filters and stated preferences reach the value, its parents, and the ranking") {
    Home home;
    const Shelf stranger = home.shopper.sees(Strategy::recommendedForYou);
    CHECK(stranger.level == ShelfLevel::popular);
    const int evenBefore = evenOn(stranger);
    home.shopper.prefers("category", "even", 1);
    CHECK(home.interest("even") == Approx(12).epsilon(1e-3));
    CHECK(home.interest("all") == Approx(12).epsilon(1e-3));
    const Shelf shelf = home.shopper.sees(Strategy::recommendedForYou);
    CHECK(shelf.level == ShelfLevel::personal);
    CHECK(evenOn(shelf) >= evenBefore + 4);
    home.shopper.prefers("category", "even", -1);
    CHECK(home.interest("even") == Approx(0).margin(0.01));
}

TEST_CASE("A preference for a value this pack does not know is kept for the next one") {
    Home home;
    home.shopper.prefers("brand", "Newcomer", 1);
    PackBuilder next = checkerboard();
    next.facets[1].values.push_back({"Newcomer", 0.1f});
    load(home.engine, next);
    CHECK(home.interest("Newcomer") == Approx(12).epsilon(1e-3));
}

TEST_CASE("Searches and traffic sources teach nothing") {
    Home home;
    Event event = home.shopper.plain(EventType::search);
    event.text = "evergreen";
    home.shopper.sends(event);
    event = home.shopper.plain(EventType::trafficSource);
    event.text = "email";
    home.shopper.sends(event);
    CHECK(home.exported().interests.empty());
}

TEST_CASE("The word gift takes back what the visit taught, however the items came in") {
    Home before, after;
    for (Home* home : {&before, &after}) {
        home->shopper.views(boardId(5));
        home->shopper.puts(boardId(7));
        home->shopper.waits(3600);
    }
    after.shopper.views(boardId(4));
    after.shopper.acts(EventType::productLeave, {boardId(4)}, 90);
    after.shopper.views(boardId(6));
    after.shopper.acts(EventType::productLeave, {boardId(6)}, 1);
    after.shopper.acts(EventType::listClick, {boardId(8)});
    after.shopper.puts(boardId(10));
    after.shopper.acts(EventType::addToWishlist, {boardId(12)});
    after.shopper.acts(EventType::compare, {boardId(12), boardId(14)});
    after.shopper.acts(EventType::gift, {}, 1);
    checkSame(before, after);

    SECTION("what follows in a gift visit teaches nothing") {
        after.shopper.views(boardId(16));
        Event filter = after.shopper.plain(EventType::filter);
        filter.facet = "brand";
        filter.value = "Evergreen";
        after.shopper.sends(filter);
        after.shopper.orders({boardId(16), boardId(18)});
        checkSame(before, after);
    }
    SECTION("an hour later the shopper is herself again") {
        after.shopper.waits(3600);
        after.shopper.views(boardId(16));
        CHECK_FALSE(after.exported().gift);
        CHECK(after.viewed(boardId(16)) == Approx(1).epsilon(1e-3));
    }
}

TEST_CASE("An order flagged as a gift takes its visit back and is no purchase of her own") {
    Home before, after;
    for (Home* home : {&before, &after}) {
        home->shopper.views(boardId(5));
        home->shopper.waits(3600);
    }
    after.shopper.views(boardId(4));
    Event order = after.shopper.plain(EventType::order, {boardId(4)});
    order.flags = eventFlagGift;
    after.shopper.sends(order);
    checkSame(before, after);
}

TEST_CASE("Taking the word gift back teaches what the visit saw") {
    Home home;
    home.shopper.acts(EventType::gift, {}, 1);
    home.shopper.views(boardId(4));
    CHECK(home.viewed(boardId(4)) == 0);
    home.shopper.acts(EventType::gift, {}, 0);
    CHECK(home.viewed(boardId(4)) == Approx(1).epsilon(1e-3));
}

TEST_CASE("What the merchant marked as sensitive leaves no trace, by whatever act it comes") {
    PackBuilder pack = checkerboard();
    pack.items[4].traits = 4;
    Home home(pack);
    const Bytes untouched = copyOf(home.engine.saveProfile());
    for (const EventType type :
         {EventType::productView, EventType::productLeave, EventType::listImpression, EventType::listClick, EventType::addToCart,
          EventType::addToWishlist, EventType::compare, EventType::order, EventType::notInterested}) {
        home.shopper.acts(type, {boardId(4)}, 30);
    }
    Event cart = home.shopper.plain(EventType::pageView, {boardId(4)});
    for (const PageKind page : {PageKind::product, PageKind::cart, PageKind::checkout}) {
        cart.page = page;
        cart.time = home.shopper.now;
        home.shopper.sends(cart);
    }
    const Bytes saved = copyOf(home.engine.saveProfile());
    Bytes key;
    put(key, bitsOf(keyOf(boardId(4))), 8);
    CHECK(std::search(saved.begin(), saved.end(), key.begin(), key.end()) == saved.end());
    CHECK(saved.size() == untouched.size());
    CHECK(home.exported().interests.empty());
}

TEST_CASE("The cart's page says what is in the cart") {
    Home home;
    home.shopper.puts(boardId(4));
    Event cart = home.shopper.plain(EventType::pageView, {boardId(6), "no-such-item", boardId(8)});
    cart.page = PageKind::cart;
    home.shopper.sends(cart);
    const Shelf shelf = home.shopper.sees(Strategy::popular, 40);
    CHECK(shows(shelf, 4));
    CHECK_FALSE(shows(shelf, 6));
    CHECK_FALSE(shows(shelf, 8));
}

TEST_CASE("An item declined is forgotten, unlearnt and never shown again") {
    Home home;
    home.shopper.views(boardId(5));
    const float oddBefore = home.interest("odd");
    home.shopper.views(boardId(4));
    home.shopper.acts(EventType::notInterested, {boardId(4)});
    CHECK(home.viewed(boardId(4)) == 0);
    CHECK(home.step(boardId(4)) == 0);
    CHECK(home.interest("even") == Approx(0).margin(0.01));
    CHECK(home.interest("odd") == Approx(oddBefore).epsilon(1e-3));
    home.shopper.views(boardId(6));
    for (std::uint8_t strategy = 0; strategy < strategyCount; ++strategy)
        CHECK_FALSE(shows(home.shopper.seesBeside(boardId(2), Strategy(strategy), 40), 4));
    home.shopper.waits(90 * secondsPerDay);
    CHECK_FALSE(shows(home.shopper.sees(Strategy::popular, 40), 4));
}
