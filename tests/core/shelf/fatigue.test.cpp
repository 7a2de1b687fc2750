// SPDX-License-Identifier: MIT
#include "shelf/fatigue.h"

#include "core/support/checkerboard.h"

#include <catch2/catch.hpp>
#include <cmath>

using namespace nearshelf;
using namespace nearshelf::test;

TEST_CASE("Showings within the grace cost nothing, each beyond it a constant factor, and they fade by half-lives") {
    const RankParams params;  // grace 3, factor 0.85, half-life 7 days
    const Seconds now = startOfTests;
    CHECK(fatigueOf({ItemKey{1}, 3, now}, now, params) == 1);
    CHECK(fatigueOf({ItemKey{1}, 4, now}, now, params) == Approx(0.85));
    CHECK(fatigueOf({ItemKey{1}, 10, now}, now, params) == Approx(std::pow(0.85, 7)));
    CHECK(fatigueOf({ItemKey{1}, 10, now - 7 * secondsPerDay}, now, params) == Approx(std::pow(0.85, 2)));
    CHECK(fatigueOf({ItemKey{1}, 10, now - 14 * secondsPerDay}, now, params) == 1);
}

TEST_CASE("An item shown again and again without a click sinks, and a view brings it back") {
    Engine engine;
    load(engine, checkerboard());
    Shopper shopper(engine);
    const std::uint32_t first = itemsOn(shopper.sees(Strategy::popular))[0];
    for (int i = 0; i < 12; ++i) shopper.acts(EventType::listImpression, {boardId(first)});
    const std::vector<std::uint32_t> tired = itemsOn(shopper.sees(Strategy::popular));
    CHECK(tired[0] != first);
    shopper.views(boardId(first));
    CHECK(itemsOn(shopper.sees(Strategy::popular))[0] == first);
}

TEST_CASE("Fatigue never lifts an item whose score is below nothing") {
    Pack pack;
    const Bytes bytes = checkerboard().build();
    REQUIRE(pack.load(viewOf(bytes)) == ErrorCode::none);
    Profile profile;
    profile.shown = {{keyOf(boardId(1)), 50, startOfTests}};
    List<Candidate> candidates;
    candidates.push_back({});
    candidates[0].item = ItemIndex{1};
    candidates[0].score = -2;
    tire(candidates, pack, profile, startOfTests);
    CHECK(candidates[0].score == -2);
}
