// SPDX-License-Identifier: MIT
#include "model/sessionPlanes.h"

#include <catch2/catch.hpp>

using namespace nearshelf;
using namespace nearshelf::trainer;

namespace {

float valueOf(const PackSessionModel& model, SessionModel::Plane plane, std::uint32_t item) {
    const auto p = static_cast<std::size_t>(plane);
    return model.scales[p].first + model.scales[p].second * static_cast<float>(model.planes[p][item]);
}

}  // namespace

TEST_CASE("planes tell the popular, the new and the often repeated apart") {
    using Plane = SessionModel::Plane;
    History history;
    history.itemCount = 4;
    for (std::uint32_t v = 0; v < 200; ++v) {
        history.visits.push_back({0, {0, 1}});
        if (v < 100) history.visits.push_back({0, {2}});
        if (v >= 180) history.visits.push_back({0, {3, 3, 3}});
    }
    PackSessionModel model;
    setPlanes(model, history, history.visits.size());
    CHECK(valueOf(model, Plane::logPopularity, 0) > valueOf(model, Plane::logPopularity, 2));
    CHECK(valueOf(model, Plane::trend, 3) > valueOf(model, Plane::trend, 0));
    CHECK(valueOf(model, Plane::trend, 2) < valueOf(model, Plane::trend, 0));
    CHECK(valueOf(model, Plane::repeatRate, 3) > valueOf(model, Plane::repeatRate, 0));

    PackSessionModel before;
    setPlanes(before, history, 100);  // item 3 has not been seen yet
    CHECK(valueOf(before, Plane::logPopularity, 3) < valueOf(before, Plane::logPopularity, 2));
}
