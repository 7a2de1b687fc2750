// SPDX-License-Identifier: MIT
#include "model/fitSessionModel.h"

#include "model/randomBits.h"
#include "model/rankingCases.h"

#include <catch2/catch.hpp>

using namespace nearshelf;
using namespace nearshelf::trainer;

namespace {

/// Visits of four steps along a ring of 100 items.
History ring(std::uint32_t visits) {
    RandomBits random(5);
    History history;
    history.itemCount = 100;
    for (std::uint32_t v = 0; v < visits; ++v) {
        const auto first = static_cast<std::uint32_t>(random.next() % 100);
        history.visits.push_back({0, {first, (first + 1) % 100, (first + 2) % 100, (first + 3) % 100}});
    }
    return history;
}

}  // namespace

TEST_CASE("a model is fitted on enough visits only") {
    CHECK(buildSessionArtifacts({}, {}, {}).coViewed.rows.empty());
    const SessionArtifacts few = buildSessionArtifacts(ring(60), {}, {});
    CHECK(few.coViewed.rows.size() == 100);
    CHECK(few.model.hidden == 0);

    const SessionArtifacts enough = buildSessionArtifacts(ring(600), SessionModelParams::fast(), {});
    CHECK(enough.model.hidden == RankingNetParams().hidden);
    CHECK(enough.model.weights.size() == priorWeights({}).size());
    for (const auto& plane : enough.model.planes) CHECK(plane.size() == 100);
}

TEST_CASE("what comes right after has the largest forward weight") {
    const CoTable table = buildSessionArtifacts(ring(600), SessionModelParams::fast(), {}).coViewed;
    for (std::uint32_t item = 0; item < 100; ++item) {
        float largest = 0;
        std::uint32_t next = 0;
        for (const CoNeighbour& neighbour : table.rows[item])
            if (neighbour.forward > largest) {
                largest = neighbour.forward;
                next = neighbour.item;
            }
        CHECK(next == (item + 1) % 100);
    }
}

TEST_CASE("every moment from a visit on is asked for once, in an order of the seed") {
    const History history = ring(50);
    const auto moments = momentsFrom(history, 40, 1);
    CHECK(moments.size() == 30);
    std::vector<std::vector<bool>> seen(50, std::vector<bool>(4, false));
    for (const Moment& moment : moments) {
        CHECK(moment.visit >= 40);
        CHECK(moment.position >= 1);
        CHECK_FALSE(seen[moment.visit][moment.position]);
        seen[moment.visit][moment.position] = true;
    }
    CHECK(momentsFrom(history, 40, 1)[0].visit == moments[0].visit);
}
