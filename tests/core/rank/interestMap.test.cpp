// SPDX-License-Identifier: MIT
#include "rank/interestMap.h"

#include "core/support/checkerboard.h"

#include <catch2/catch.hpp>
#include <cmath>

using namespace nearshelf;
using namespace nearshelf::test;

namespace {

struct Taste {
    Pack pack;
    Profile profile;
    InterestMap map;
    static constexpr Seconds now = startOfTests;

    explicit Taste(const PackBuilder& builder = checkerboard()) {
        const Bytes bytes = builder.build();
        REQUIRE(pack.load(viewOf(bytes)) == ErrorCode::none);
    }
    void sees(std::uint32_t item, float views) {
        learnItem(profile, pack, ItemIndex{item}, keyOf(boardId(item)), views, now, ProfileParams());
        map.rebuild(pack, profile, now, ProfileParams());
    }
    float lift(const char* facet, const char* value) const {
        const FacetValue found = pack.findValue(keyOf(facet, value));
        REQUIRE(found.known());
        return map.lift(pack.facets()[found.facet], found.value);
    }
};

}  // namespace

TEST_CASE("Lift is the shopper's shrunken share over the store's, in doublings") {
    Taste taste;
    taste.sees(4, 10);  // even: 0.3 of the store; prior 5
    CHECK(taste.lift("brand", "Evergreen") == Approx(std::log2((10 + 5 * 0.3) / (15 * 0.3))).margin(1e-4));
    CHECK(taste.lift("brand", "Oddfellow") == Approx(std::log2((5 * 0.7) / (15 * 0.7))).margin(1e-4));
}

TEST_CASE("A shopper who is like the store has no lift anywhere, however popular a value is") {
    Taste taste;
    taste.sees(4, 30);
    taste.sees(5, 70);
    for (const auto& [facet, value] :
         {std::pair("category", "all"), {"category", "even"}, {"category", "odd"}, {"brand", "Evergreen"}, {"brand", "Oddfellow"}}) {
        CAPTURE(facet, value);
        CHECK(std::fabs(taste.lift(facet, value)) < 1e-4);
    }
}

TEST_CASE("Equal views of a rare and a common value lift the rare one more") {
    Taste taste;
    taste.sees(4, 10);
    taste.sees(5, 10);
    CHECK(taste.lift("brand", "Evergreen") > 0);
    CHECK(taste.lift("brand", "Oddfellow") < 0);
}

TEST_CASE("One view moves a lift less than ten views") {
    Taste once, often;
    once.sees(4, 1);
    often.sees(4, 10);
    CHECK(once.lift("category", "even") > 0);
    CHECK(once.lift("category", "even") < often.lift("category", "even"));
}

TEST_CASE("Interests the pack no longer knows are kept out of the map without harm") {
    Taste taste;
    taste.profile.interests = {{keyOf("brand", "Gone"), 50, Taste::now}};
    taste.map.rebuild(taste.pack, taste.profile, Taste::now, ProfileParams());
    CHECK(taste.map.empty());
    CHECK(taste.lift("brand", "Evergreen") == Approx(0).margin(1e-6));
}

TEST_CASE("An item appeals by what the shopper likes more than others do, and the loudest value is named") {
    Taste taste;
    taste.sees(4, 10);
    const InterestMap::Appeal even = taste.map.appealOf(taste.pack, ItemIndex{6}), odd = taste.map.appealOf(taste.pack, ItemIndex{7});
    CHECK(even.score > 0);
    CHECK(odd.score < 0);
    CHECK(even.score < 1);
    CHECK(odd.score > -1);
    REQUIRE(even.strongest.known());
    CHECK(taste.pack.facets()[even.strongest.facet].values[even.strongest.value].name == "even");
}

TEST_CASE("A liking for a category's child carries over to the child's siblings, but less") {
    PackBuilder builder = checkerboard();
    builder.facets[0].values = {{"garden", 0.5f}, {"pots", 0.2f, 0}, {"seeds", 0.3f, 0}, {"kitchen", 0.5f}};
    for (PackItem& item : builder.items) item.values = {1, -1, -1};
    builder.items[1].values[0] = 2;
    builder.items[2].values[0] = 3;
    Taste taste(builder);
    taste.sees(0, 10);
    const float pots = taste.map.appealOf(taste.pack, ItemIndex{0}).score;
    const float seeds = taste.map.appealOf(taste.pack, ItemIndex{1}).score;
    const float kitchen = taste.map.appealOf(taste.pack, ItemIndex{2}).score;
    CHECK(pots > seeds);
    CHECK(seeds > kitchen);
}
