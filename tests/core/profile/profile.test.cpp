// SPDX-License-Identifier: MIT
#include "profile/profile.h"

#include "core/support/checkerboard.h"

#include <catch2/catch.hpp>

using namespace nearshelf;
using namespace nearshelf::test;

constexpr Seconds day = secondsPerDay;

TEST_CASE("Evidence halves every half-life, and evidence from the future has not decayed") {
    CHECK(decayOver(1000, 1000 + 30 * day, 30) == Approx(0.5));
    CHECK(decayOver(1000, 1000 + 60 * day, 30) == Approx(0.25));
    CHECK(decayOver(1000, 1000, 30) == 1);
    CHECK(decayOver(5000, 1000, 30) == 1);
}

TEST_CASE("Decaying over a + b equals decaying over a and then over b") {
    for (const Seconds a : {day / 3, 7 * day, 45 * day}) {
        for (const Seconds b : {day, 20 * day}) {
            List<Evidence> once = {{ItemKey{1}, 8, 1000}}, twice = once;
            addEvidence(twice, ItemKey{1}, 0, 1000 + a, 30, 10);
            addEvidence(twice, ItemKey{1}, 0, 1000 + a + b, 30, 10);
            addEvidence(once, ItemKey{1}, 0, 1000 + a + b, 30, 10);
            CHECK(once[0].weight == Approx(twice[0].weight).epsilon(1e-6));
        }
    }
}

TEST_CASE("New evidence is added to what is left of the old") {
    List<Evidence> entries;
    addEvidence(entries, ItemKey{1}, 4, 1000, 30, 10);
    addEvidence(entries, ItemKey{1}, 1, 1000 + 30 * day, 30, 10);
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].weight == Approx(3));
    CHECK(entries[0].time == 1000 + 30 * day);
}

TEST_CASE("Evidence never falls below nothing, and unlearning what was never learnt leaves no entry") {
    List<Evidence> entries;
    addEvidence(entries, ItemKey{1}, -2, 1000, 30, 10);
    CHECK(entries.empty());
    addEvidence(entries, ItemKey{1}, 1, 1000, 30, 10);
    addEvidence(entries, ItemKey{1}, -5, 1000, 30, 10);
    CHECK(entries[0].weight == 0);
}

TEST_CASE("In a full list the entry that is weakest today gives way, not the one that was weakest when written") {
    List<Evidence> entries;
    addEvidence(entries, ItemKey{1}, 3, 1000, 30, 2);             // a quarter is left after 60 days
    addEvidence(entries, ItemKey{2}, 1, 1000 + 60 * day, 30, 2);  // fresh, and weaker when written
    addEvidence(entries, ItemKey{3}, 1, 1000 + 60 * day, 30, 2);
    REQUIRE(entries.size() == 2);
    CHECK(findEvidence(entries, ItemKey{1}) == nullptr);
    CHECK(findEvidence(entries, ItemKey{2}) != nullptr);
    CHECK(findEvidence(entries, ItemKey{3})->weight == 1);
}

TEST_CASE("Viewing an item teaches the item, its values and all their parents") {
    Pack pack;
    const Bytes bytes = checkerboard().build();
    REQUIRE(pack.load(viewOf(bytes)) == ErrorCode::none);
    Profile profile;
    learnItem(profile, pack, ItemIndex{4}, keyOf(boardId(4)), 2, 1000, ProfileParams());
    CHECK(findEvidence(profile.viewed, keyOf(boardId(4)))->weight == 2);
    CHECK(findEvidence(profile.interests, keyOf("category", "even"))->weight == 2);
    CHECK(findEvidence(profile.interests, keyOf("category", "all"))->weight == 2);
    CHECK(findEvidence(profile.interests, keyOf("brand", "Evergreen"))->weight == 2);
    CHECK(findEvidence(profile.interests, keyOf("category", "odd")) == nullptr);
}

TEST_CASE("Showings are counted per item, the oldest gives way, and acting on an item forgets them") {
    ProfileParams params;
    params.maxShown = 2;
    Profile profile;
    noteShown(profile, ItemKey{1}, 100, params);
    noteShown(profile, ItemKey{2}, 200, params);
    noteShown(profile, ItemKey{1}, 300, params);
    REQUIRE(profile.shown.size() == 2);
    CHECK(profile.shown[0].count == 2);
    noteShown(profile, ItemKey{3}, 400, params);
    REQUIRE(profile.shown.size() == 2);
    CHECK(profile.shown[1].key == ItemKey{3});
    noteActedOn(profile, ItemKey{1});
    REQUIRE(profile.shown.size() == 1);
    CHECK(profile.shown[0].key == ItemKey{3});
}

TEST_CASE("What is too weak or too old is purged; purchases stay for thirteen months") {
    const Seconds now = startOfTests;
    Profile profile;
    profile.interests = {{ItemKey{1}, 1, now - 120 * day}, {ItemKey{2}, 1, now - 140 * day}, {ItemKey{3}, 1e6f, now - 181 * day}};
    profile.viewed = {{ItemKey{4}, 0.04f, now}, {ItemKey{5}, 0.06f, now}};
    profile.bought = {{ItemKey{6}, 1, now - 394 * day}, {ItemKey{7}, 1, now - 396 * day}};
    profile.declined = profile.bought;
    purge(profile, now, ProfileParams());
    REQUIRE(profile.interests.size() == 1);
    CHECK(profile.interests[0].key == ItemKey{1});
    REQUIRE(profile.viewed.size() == 1);
    CHECK(profile.viewed[0].key == ItemKey{5});
    REQUIRE(profile.bought.size() == 1);
    CHECK(profile.bought[0].key == ItemKey{6});
    CHECK(profile.declined.size() == 1);
}
