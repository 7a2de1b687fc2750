// SPDX-License-Identifier: MIT
#include "decide/bandit.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <vector>

using namespace nearshelf::decide;

TEST_CASE("The stated chance to win is how often an option is really drawn highest") {
    // Equal beliefs side by side and apart, on both sides of each other.
    const std::vector<Belief> beliefs = {{0.1f, 0.03f}, {0.12f, 0.01f}, {0.12f, 0.01f}, {0.08f, 0.06f}, {0.12f, 0.01f}, {0.12f, 0.01f}};
    constexpr std::uint32_t draws = 40000;
    std::vector<double> share(beliefs.size());
    for (std::uint32_t seed = 0; seed < draws; ++seed) {
        std::vector<float> drawn(beliefs.size());
        drawAll(beliefs.data(), beliefs.size(), seed * 2654435761u, drawn.data());
        share[static_cast<std::size_t>(std::max_element(drawn.begin(), drawn.end()) - drawn.begin())] += 1.0 / draws;
    }
    double all = 0;
    for (std::size_t i = 0; i < beliefs.size(); ++i) {
        const auto stated = static_cast<double>(chanceToWin(beliefs.data(), beliefs.size(), i));
        all += stated;
        CAPTURE(i);
        CHECK(share[i] == Approx(stated).margin(0.01));
    }
    CHECK(all == Approx(1).epsilon(1e-4));
}

TEST_CASE("An option that succeeds in one state is believed in there more than elsewhere") {
    Bandit bandit;
    for (int i = 0; i < 20; ++i) {
        bandit.learn({}, 7, 1, 1);
        bandit.learn({}, 7, 2, 0);
    }
    const float succeeds = bandit.belief({}, 7, 1, 0.1f, 4).mean, fails = bandit.belief({}, 7, 2, 0.1f, 4).mean;
    const float elsewhere = bandit.belief({}, 7, 3, 0.1f, 4).mean;
    CHECK(succeeds > elsewhere);
    CHECK(elsewhere > fails);
    CHECK(bandit.belief({}, 8, 1, 0.1f, 4).mean == Approx(0.1f));
}
