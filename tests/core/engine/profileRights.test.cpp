// SPDX-License-Identifier: MIT
// What the shopper may see, correct, delete and erase.
#include "core/support/checkerboard.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace nearshelf;
using namespace nearshelf::test;

namespace {

bool holds(const List<RememberedItem>& items, const std::string& id) {
    for (const RememberedItem& item : items) {
        if (item.key == keyOf(id)) return true;
    }
    return false;
}

bool holdsInterest(const ProfileExport& profile, const std::string& value) {
    for (const Interest& interest : profile.interests) {
        if (interest.value == value) return true;
    }
    return false;
}

bool contains(const Bytes& bytes, ItemKey key) {
    Bytes pattern;
    put(pattern, bitsOf(key), 8);
    return std::search(bytes.begin(), bytes.end(), pattern.begin(), pattern.end()) != bytes.end();
}

}  // namespace

TEST_CASE("The export says everything, strongest first, by name and with its lift") {
    Engine engine;
    load(engine, checkerboard());
    Shopper shopper(engine);
    shopper.views(boardId(5));
    shopper.views(boardId(4));
    shopper.puts(boardId(4));
    shopper.orders({boardId(8)});
    shopper.acts(EventType::notInterested, {boardId(7)});
    const ProfileExport profile = engine.exportProfile(shopper.now);
    REQUIRE(profile.interests.size() >= 2);
    for (std::size_t i = 1; i < profile.interests.size(); ++i) CHECK(profile.interests[i - 1].weight >= profile.interests[i].weight);
    CHECK(holdsInterest(profile, "Evergreen"));
    for (const Interest& interest : profile.interests) {
        CHECK(interest.key == keyOf(interest.facet, interest.value));
        if (interest.value == "Evergreen") CHECK(interest.lift > 0);
        if (interest.value == "Oddfellow") CHECK(interest.lift < 0);
    }
    CHECK(indexOf(profile.viewed[0].item) == 8);
    CHECK(holds(profile.bought, boardId(8)));
    CHECK(holds(profile.declined, boardId(7)));
    CHECK(indexOf(profile.session[0].item) == 8);
}

TEST_CASE("Memories of items and values that left the store are still shown, without a name") {
    Engine engine;
    load(engine, checkerboard());
    Shopper shopper(engine);
    shopper.views(boardId(4));
    PackBuilder smaller;
    PackItem other;
    other.id = "other";
    smaller.add(other);
    load(engine, smaller);
    const ProfileExport profile = engine.exportProfile(shopper.now);
    REQUIRE(profile.viewed.size() == 1);
    CHECK(profile.viewed[0].item == noItem);
    CHECK(profile.viewed[0].key == keyOf(boardId(4)));
    REQUIRE_FALSE(profile.interests.empty());
    CHECK(profile.interests[0].value.empty());
}

TEST_CASE("An interest that is corrected has the weight the shopper gave it") {
    Engine engine;
    load(engine, checkerboard());
    Shopper shopper(engine);
    shopper.views(boardId(4));
    CHECK(engine.correct(keyOf("brand", "Evergreen"), 20, shopper.now) == ErrorCode::none);
    CHECK(engine.exportProfile(shopper.now).interests[0].value == "Evergreen");
    CHECK(engine.exportProfile(shopper.now).interests[0].weight == 20);
    CHECK(engine.correct(keyOf("brand", "Oddfellow"), 20, shopper.now) == ErrorCode::unknownItem);
}

TEST_CASE("An interest that is deleted stays deleted until she acts anew") {
    Engine engine;
    load(engine, checkerboard());
    Shopper shopper(engine);
    shopper.views(boardId(4));
    REQUIRE(engine.correct(keyOf("brand", "Evergreen"), 0, shopper.now) == ErrorCode::none);
    CHECK_FALSE(holdsInterest(engine.exportProfile(shopper.now), "Evergreen"));
    shopper.acts(EventType::gift, {}, 1);
    shopper.acts(EventType::gift, {}, 0);
    CHECK_FALSE(holdsInterest(engine.exportProfile(shopper.now), "Evergreen"));
    shopper.views(boardId(6));
    CHECK(holdsInterest(engine.exportProfile(shopper.now), "Evergreen"));
}

TEST_CASE("An item that is deleted is gone from every list at once") {
    Engine engine;
    load(engine, checkerboard());
    Shopper shopper(engine);
    shopper.views(boardId(4));
    shopper.orders({boardId(4)});
    shopper.acts(EventType::listImpression, {boardId(4)});
    REQUIRE(engine.correct(keyOf(boardId(4)), 0, shopper.now) == ErrorCode::none);
    CHECK_FALSE(contains(copyOf(engine.saveProfile()), keyOf(boardId(4))));
    CHECK(engine.correct(keyOf(boardId(4)), 0, shopper.now) == ErrorCode::unknownItem);
}

TEST_CASE("After forgetting, the engine is as good as new") {
    Engine engine, untouched;
    for (Engine* each : {&engine, &untouched}) load(*each, checkerboard());
    Shopper shopper(engine);
    shopper.views(boardId(4));
    shopper.puts(boardId(6));
    shopper.acts(EventType::listImpression, {boardId(8)});
    shopper.acts(EventType::notInterested, {boardId(10)});
    shopper.orders({boardId(6)});
    shopper.acts(EventType::gift, {}, 1);
    shopper.sees(Strategy::recommendedForYou);
    engine.forget();

    CHECK(copyOf(engine.saveProfile()) == copyOf(untouched.saveProfile()));
    const ProfileExport profile = engine.exportProfile(shopper.now);
    CHECK(profile.interests.empty());
    CHECK(profile.viewed.empty());
    CHECK(profile.bought.empty());
    CHECK(profile.declined.empty());
    CHECK(profile.session.empty());
    CHECK_FALSE(profile.gift);
    CHECK(engine.counters().accepted == 0);
    ShelfRequest request = shopper.asksFor(Strategy::recommendedForYou);
    request.firstOnPage = false;
    CHECK(itemsOn(engine.shelf(request)) == itemsOn(untouched.shelf(request)));
    CHECK(engine.shelf(shopper.asksFor(Strategy::recentlyViewed)).items.empty());
}

TEST_CASE("A profile of a newer version leaves the engine empty and is never overwritten") {
    Engine engine;
    load(engine, checkerboard());
    Shopper shopper(engine);
    shopper.views(boardId(4));
    Bytes newer = copyOf(engine.saveProfile());
    newer[4] = 2;
    CHECK(engine.loadProfile(viewOf(newer)) == ErrorCode::profileNewerVersion);
    CHECK(engine.exportProfile(shopper.now).viewed.empty());
    CHECK(engine.saveProfile().empty());
    shopper.views(boardId(6));
    CHECK(engine.saveProfile().empty());
    CHECK(shopper.sees(Strategy::recentlyViewed).items.size() == 1);

    SECTION("a good profile ends that") {
        newer[4] = 1;
        CHECK(engine.loadProfile(viewOf(newer)) == ErrorCode::none);
        CHECK_FALSE(engine.saveProfile().empty());
    }
    SECTION("the shopper's own word ends it too") {
        engine.forget();
        CHECK_FALSE(engine.saveProfile().empty());
    }
}

TEST_CASE("A profile that cannot be read leaves the one in memory") {
    Engine engine;
    load(engine, checkerboard());
    Shopper shopper(engine);
    shopper.views(boardId(4));
    const Bytes garbage(40, 7);
    CHECK(engine.loadProfile(viewOf(garbage)) == ErrorCode::profileBadMagic);
    CHECK(engine.exportProfile(shopper.now).viewed.size() == 1);
}

TEST_CASE("A new visit forgets the sequence and keeps profile and cart") {
    Engine engine;
    load(engine, checkerboard());
    Shopper shopper(engine);
    shopper.views(boardId(4));
    shopper.puts(boardId(6));
    engine.beginVisit();
    CHECK(engine.exportProfile(shopper.now).session.empty());
    CHECK(engine.exportProfile(shopper.now).viewed.size() == 2);
    CHECK_FALSE(shows(shopper.sees(Strategy::popular, 40), 6));
}

TEST_CASE("A profile saved and loaded again behaves as the one it was") {
    Engine first, second;
    for (Engine* each : {&first, &second}) load(*each, checkerboard());
    Shopper shopper(first);
    shopper.views(boardId(4));
    shopper.puts(boardId(6));
    shopper.orders({boardId(8)});
    shopper.acts(EventType::listImpression, {boardId(3), boardId(5)});
    const Bytes saved = copyOf(first.saveProfile());
    REQUIRE(second.loadProfile(viewOf(saved)) == ErrorCode::none);
    CHECK(copyOf(second.saveProfile()) == saved);
    for (std::uint8_t strategy = 0; strategy < strategyCount; ++strategy) {
        const ShelfRequest request = shopper.asksFor(Strategy(strategy), 20);
        CHECK(itemsOn(first.shelf(request)) == itemsOn(second.shelf(request)));
    }
}
