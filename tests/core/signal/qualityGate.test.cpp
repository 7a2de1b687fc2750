// SPDX-License-Identifier: MIT
// Each cause is met once: the event is dropped, that cause is counted and no other, and nothing was learnt.
#include "core/support/checkerboard.h"

#include <catch2/catch.hpp>
#include <limits>

using namespace nearshelf;
using namespace nearshelf::test;

namespace {

struct Visitor {
    Engine engine;
    Shopper shopper{engine};
    Visitor() { load(engine, checkerboard()); }

    std::uint32_t dropped(Dropped cause) const { return engine.counters().dropped[static_cast<std::size_t>(cause)]; }
    std::uint32_t allDropped() const {
        std::uint32_t sum = 0;
        for (const std::uint32_t count : engine.counters().dropped) sum += count;
        return sum;
    }
};

void checkDropped(Visitor& visitor, const Event& event, Dropped cause) {
    const std::uint32_t before = visitor.dropped(cause), accepted = visitor.engine.counters().accepted, all = visitor.allDropped();
    const Bytes profile = copyOf(visitor.engine.saveProfile());
    CHECK_FALSE(visitor.engine.observe(event));
    CHECK(visitor.dropped(cause) == before + 1);
    CHECK(visitor.allDropped() == all + 1);
    CHECK(visitor.engine.counters().accepted == accepted);
    CHECK(copyOf(visitor.engine.saveProfile()) == profile);
}

}  // namespace

TEST_CASE("Malformed events are dropped and counted") {
    Visitor visitor;
    const Event good = visitor.shopper.plain(EventType::productView, {boardId(1)});
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const auto bad = [&](auto change) {
        Event event = good;
        change(event);
        checkDropped(visitor, event, Dropped::malformed);
    };
    bad([](Event& e) { e.type = EventType(0); });
    bad([](Event& e) { e.type = EventType(eventTypeCount + 1); });
    bad([](Event& e) { e.page = PageKind(pageKindCount); });
    bad([](Event& e) { e.time = 0; });
    bad([](Event& e) { e.depth = 1.01f; });
    bad([](Event& e) { e.depth = -0.01f; });
    bad([&](Event& e) { e.depth = nan; });
    bad([](Event& e) { e.amount = -1; });
    bad([](Event& e) { e.amount = 1e6f; });
    bad([&](Event& e) { e.amount = nan; });
    bad([](Event& e) { e.type = EventType::filter; });
    bad([](Event& e) { e.type = EventType::preference, e.facet = "brand"; });
    bad([](Event& e) { e.type = EventType::preference, e.facet = "brand", e.value = "Oddfellow", e.amount = 1.5f; });
    CHECK(visitor.engine.observe(good));
}

TEST_CASE("Events of pages nobody saw are dropped and counted") {
    Visitor visitor;
    Event event = visitor.shopper.plain(EventType::productView, {boardId(1)});
    event.flags = eventFlagHidden;
    checkDropped(visitor, event, Dropped::machine);
}

TEST_CASE("Acts on items the store does not have are dropped and counted; acts that need no item are not") {
    Visitor visitor;
    for (const EventType type : {EventType::productView, EventType::productLeave, EventType::listImpression, EventType::listClick,
                                 EventType::addToCart, EventType::addToWishlist, EventType::compare, EventType::order}) {
        checkDropped(visitor, visitor.shopper.plain(type, {"no-such-item"}), Dropped::unknownItem);
        checkDropped(visitor, visitor.shopper.plain(type), Dropped::unknownItem);
    }
    CHECK(visitor.shopper.acts(EventType::pageView));
    CHECK(visitor.shopper.acts(EventType::search));
    CHECK(visitor.shopper.acts(EventType::compare, {"no-such-item", boardId(3)}));
}

TEST_CASE("The same act twice within two seconds is one act; after three seconds it is another") {
    Visitor visitor;
    Event event = visitor.shopper.plain(EventType::productView, {boardId(1)});
    CHECK(visitor.engine.observe(event));
    event.time += 2;
    checkDropped(visitor, event, Dropped::replay);
    Event other = event;
    other.items = keysOf({boardId(2)});
    CHECK(visitor.engine.observe(other));
    event.time += 1;
    CHECK(visitor.engine.observe(event));
}

TEST_CASE("Taking back the word that this visit is a gift is no replay of that word") {
    Visitor visitor;
    Event event = visitor.shopper.plain(EventType::gift, {}, 1);
    CHECK(visitor.engine.observe(event));
    event.amount = 0;
    event.time += 1;
    CHECK(visitor.engine.observe(event));
    CHECK_FALSE(visitor.engine.exportProfile(event.time).gift);
}

TEST_CASE("More acts in ten seconds than a hand can do are dropped and counted, impressions apart") {
    Visitor visitor;
    for (std::uint32_t i = 0; i < 40; ++i) {
        Event event = visitor.shopper.plain(EventType::productView, {boardId(i)});
        event.time += i / 8;
        REQUIRE(visitor.engine.observe(event));
    }
    Event next = visitor.shopper.plain(EventType::listClick, {boardId(7)});
    next.time += 9;
    checkDropped(visitor, next, Dropped::tooFast);
    CHECK(visitor.engine.observe(visitor.shopper.plain(EventType::listImpression, {boardId(7)})));
    next.time += 11;
    CHECK(visitor.engine.observe(next));
}

TEST_CASE("A clock that jumps is not believed until three events agree with it") {
    for (const bool forward : {true, false}) {
        Visitor visitor;
        REQUIRE(visitor.shopper.views(boardId(1)));
        const Seconds jump = 500 * secondsPerDay;
        visitor.shopper.now = forward ? visitor.shopper.now + jump : visitor.shopper.now - jump;
        checkDropped(visitor, visitor.shopper.plain(EventType::productView, {boardId(2)}), Dropped::clockJump);
        visitor.shopper.now += 60;
        checkDropped(visitor, visitor.shopper.plain(EventType::productView, {boardId(3)}), Dropped::clockJump);
        visitor.shopper.now += 60;
        CHECK(visitor.shopper.views(boardId(4)));
        CHECK(visitor.shopper.views(boardId(5)));
    }
}

TEST_CASE("Strays that do not agree with each other never set the clock") {
    Visitor visitor;
    REQUIRE(visitor.shopper.views(boardId(1)));
    const Seconds home = visitor.shopper.now;
    for (std::uint32_t i = 1; i <= 6; ++i) {
        visitor.shopper.now = home + i * 500 * secondsPerDay;
        CHECK_FALSE(visitor.shopper.views(boardId(i)));
    }
    visitor.shopper.now = home + 10;
    CHECK(visitor.shopper.views(boardId(9)));
    CHECK(visitor.dropped(Dropped::clockJump) == 6);
}

TEST_CASE("A clock may run back a little, and a shopper may stay away for a year") {
    Visitor visitor;
    REQUIRE(visitor.shopper.views(boardId(1)));
    visitor.shopper.now -= 299;
    CHECK(visitor.shopper.views(boardId(2)));
    visitor.shopper.now += 399 * secondsPerDay;
    CHECK(visitor.shopper.views(boardId(3)));
    CHECK(visitor.allDropped() == 0);
}
