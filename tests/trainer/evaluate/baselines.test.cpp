// SPDX-License-Identifier: MIT
#include "evaluate/baselines/basketBaselines.h"
#include "evaluate/baselines/sessionBaseline.h"
#include "evaluate/baselines/tuneBaseline.h"

#include <catch2/catch.hpp>
#include <cmath>

using namespace nearshelf::trainer;

namespace {

const History history{4, {}, {{0, {0, 1, 2}}, {0, {0, 2}}, {0, {3, 0, 2}}}};

std::vector<float> scores(const std::unique_ptr<SessionBaseline>& baseline, const std::vector<std::uint32_t>& prefix) {
    std::vector<float> out(history.itemCount, 0);
    baseline->score(prefix, out);
    return out;
}

}  // namespace

TEST_CASE("session baselines give the scores their definitions give by hand") {
    CHECK(scores(associationRules(history), {0}) == std::vector<float>{0, 1, 3, 1});
    CHECK(scores(sequentialRules(history), {0}) == std::vector<float>{0, 1, 2.5f, 0});
    const auto pop = scores(popBaseline(history), {1});
    CHECK((pop[0] == pop[2] && pop[0] > pop[1] && pop[1] == pop[3]));
    const auto sessionPop = scores(sessionPopBaseline(history), {1});
    CHECK((sessionPop[1] > sessionPop[0] && sessionPop[0] > sessionPop[3]));

    // Visits 0 and 1 share 0 and 1 of the prefix, visit 2 the last item alone: 2/√3, 1/√2, 1/√3.
    const auto sknn = scores(sessionNeighbours(history), {1, 0});
    CHECK(sknn[1] == Approx(2 / std::sqrt(3.0)));
    CHECK(sknn[2] == Approx(3 / std::sqrt(3.0) + 1 / std::sqrt(2.0)));
    CHECK(sknn[3] == Approx(1 / std::sqrt(3.0)));
    // By position: item 1 counts ½, item 0 counts 1; all share the latest item, one step ago.
    const auto vSknn = scores(vectorSessionNeighbours(history), {1, 0});
    CHECK(vSknn[1] == Approx(1.5));
    CHECK(vSknn[2] == Approx(1.5 + 1 + 1));
    // The prefix ends with an item that visit 1 does not hold: its latest shared item is two steps ago.
    CHECK(scores(vectorSessionNeighbours(history), {0, 1})[2] == Approx(1.5 + 0.5 / 2 + 0.5 / 2));
    // One of three visits holds item 3.
    const NeighbourSessionParams rare{1000, 100, Fall::none, Fall::quadratic, 2};
    CHECK(scores(vectorSessionNeighbours(history, rare), {0})[3] == Approx(1 + 2 * std::log(3.0)));

    // Item 1 lies a step back; 2 and 3 stand one step from the latest item in common.
    const auto stan = scores(timeAwareNeighbours(history, {1000, 500, 1, 2, 0}), {1, 0});
    CHECK(stan[2] == Approx(std::exp(-0.5) * ((1 + std::exp(-1.0)) / std::sqrt(3.0) + 1 / std::sqrt(2.0) + 1 / std::sqrt(3.0))));
    CHECK(stan[3] == Approx(std::exp(-0.5) / std::sqrt(3.0)));
    // The first of three visits is as old as all of the history: it counts e^-1, the last e^-⅓.
    CHECK(scores(timeAwareNeighbours(history, {1000, 500, 1, 2, 1}), {1})[2] == Approx(std::exp(-1.5) / std::sqrt(3.0)));
}

TEST_CASE("settings of a session baseline follow the latest visits") {
    History fashion{3, {}, {}};
    for (int i = 0; i < 200; ++i) fashion.visits.push_back({0, {0, 1}});
    for (int i = 0; i < 150; ++i) fashion.visits.push_back({0, {0, 2}});
    const auto untuned = timeAwareNeighbours(fashion), tuned = timeAwareNeighbours(fashion, tuneTimeAwareNeighbours(fashion, {}));
    std::vector<float> before(3, 0), after(3, 0);
    untuned->score({0}, before);
    tuned->score({0}, after);
    CHECK(before[1] > before[2]);
    CHECK(after[2] > after[1]);
}

TEST_CASE("basket baselines rank by their measures") {
    History orders;
    orders.itemCount = 4;
    // 0 goes with 1 three times, with 2 four times; 2 is in every order, 1 and 3 in few.
    for (int i = 0; i < 3; ++i) orders.baskets.push_back({noCustomer, 0, {0, 1, 2}});
    orders.baskets.push_back({noCustomer, 0, {0, 2}});
    for (int i = 0; i < 8; ++i) orders.baskets.push_back({noCustomer, 0, {2, 3}});
    std::vector<std::string> first;
    for (const auto& [name, metrics] : basketBaselines(orders, {{{0}, 1}}))
        if (metrics.mrr10() == 100) first.push_back(name);
    CHECK(first == std::vector<std::string>{"lift", "cosine"});
}
