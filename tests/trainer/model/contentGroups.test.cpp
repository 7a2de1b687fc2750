// SPDX-License-Identifier: MIT
#include "model/contentGroups.h"

#include <catch2/catch.hpp>
#include <map>
#include <random>

using namespace nearshelf::trainer;

static PackVectors themedVectors(std::uint32_t items, std::uint32_t themes) {
    std::mt19937 random(2);
    PackVectors vectors{16, 1.0f / 127, {}};
    for (std::uint32_t item = 0; item < items; ++item) {
        for (std::uint32_t i = 0; i < 16; ++i)
            vectors.cells.push_back(static_cast<std::int8_t>((i == item % themes ? 100 : 0) + static_cast<int>(random() % 9) - 4));
    }
    return vectors;
}

TEST_CASE("Items of one theme share a group and no group mixes themes") {
    const std::vector<std::uint8_t> groups = contentGroups(themedVectors(120, 8), {15, 10});
    REQUIRE(groups.size() == 120);
    std::map<std::uint8_t, std::uint32_t> themeOf;
    for (std::uint32_t item = 0; item < groups.size(); ++item) {
        const auto [known, fresh] = themeOf.emplace(groups[item], item % 8);
        CHECK(known->second == item % 8);
    }
    CHECK(groups.front() == 0);
}

TEST_CASE("A large store has no more groups than a byte can number, and no vectors make no groups") {
    const std::vector<std::uint8_t> groups = contentGroups(themedVectors(5000, 16));
    CHECK(groups.size() == 5000);
    CHECK(contentGroups(themedVectors(5000, 16)) == groups);
    CHECK(contentGroups({}).empty());
}
