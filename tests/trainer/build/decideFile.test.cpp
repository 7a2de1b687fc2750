// SPDX-License-Identifier: MIT
#include "build/decideFile.h"

#include "base/shortKey.h"
#include "decide/decideModel.h"

#include <catch2/catch.hpp>

using namespace nearshelf;
using namespace nearshelf::trainer;

namespace {

DecideFit smallFit() {
    DecideFit fit;
    fit.lifecycle.rate = {0.3f, 5, 0.7f, 2};
    fit.lifecycle.usual.days = 44;
    fit.lifecycle.gaps = {{shortKeyOf("tea"), 21}, {shortKeyOf("coffee"), 14}};
    fit.visit.levels = {{{0.1f, 0.2f, 0.3f, 0.4f}, {0.1f, 0.2f, 0.3f, 0.5f}, {0.1f, 0.2f, 0.3f, 0.6f}}};
    fit.visit.corrections[1][11] = {-3, 7};
    fit.lifecycle.spread = {0.5f, 9};
    fit.sensitive = {"Health"};
    return fit;
}

}  // namespace

TEST_CASE("A decision model reads back as it was fitted") {
    const std::vector<std::uint8_t> bytes = decideFile(smallFit());
    decide::DecideModel model;
    REQUIRE(model.load({bytes.data(), bytes.size()}) == ErrorCode::none);
    CHECK(model.lifecycle.rate.alpha == 5);
    CHECK(model.lifecycle.gapOf("coffee") == 14);
    CHECK(model.lifecycle.usual.days == 44);
    CHECK(model.visit.levels[2][3] == 0.6f);
    CHECK(model.visit.corrections[1][11].tilt == -3);
    CHECK(model.visit.corrections[1][11].shift == 7);
    CHECK(model.lifecycle.spread.weight == 9);
    CHECK(model.visit.trees[0].empty());
    CHECK(model.isSensitive("Health > Tests"));
    CHECK_FALSE(model.isSensitive("Healthy food"));
    CHECK(decideFile(smallFit()) == bytes);
}

TEST_CASE("A model that the core would refuse is not written") {
    DecideFit fit = smallFit();
    fit.lifecycle.rate.a = 1;
    CHECK_THROWS_WITH(decideFile(fit), Catch::Contains("intent model"));
}
