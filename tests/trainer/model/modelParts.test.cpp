// SPDX-License-Identifier: MIT
#include "model/modelParts.h"

#include "model/fitSessionModel.h"

#include <catch2/catch.hpp>

using namespace nearshelf;
using namespace nearshelf::trainer;

namespace {

History visits() {
    History history;
    history.itemCount = 60;
    for (std::uint32_t v = 0; v < 600; ++v) history.visits.push_back({0, {v % 60, (v + 1) % 60, (v + 3) % 60}});
    return history;
}

SessionArtifacts without(const char* part) {
    SessionModelParams params = SessionModelParams::fast();
    params.without = leaveOut({part});
    return buildSessionArtifacts(visits(), params, {});
}

}  // namespace

TEST_CASE("a part left out weighs nothing and leaves no bytes behind") {
    const SessionArtifacts noTrends = without("trends");
    CHECK(noTrends.model.weights[6] == 0.0f);
    CHECK(noTrends.model.weights[7] == 0.0f);
    CHECK(noTrends.model.weights[5] != 0.0f);
    CHECK(noTrends.model.planes[1] == std::vector<std::uint8_t>(60, 0));

    for (const auto& row : without("transitions").coViewed.rows)
        for (const CoNeighbour& neighbour : row) CHECK(neighbour.forward == 0.0f);
    CHECK(without("hiddenUnits").model.hidden == 1);
    CHECK(without("model").model.hidden == 0);
}

TEST_CASE("every name of a part is known, another is refused with the names there are") {
    for (const std::string& name : modelPartNames()) CHECK_NOTHROW(leaveOut({name}));
    CHECK_THROWS_WITH(leaveOut({"luck"}), Catch::Contains("luck") && Catch::Contains("secondHop"));
}
