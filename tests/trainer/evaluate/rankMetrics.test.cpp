// SPDX-License-Identifier: MIT
#include "evaluate/rankMetrics.h"

#include <catch2/catch.hpp>

using nearshelf::trainer::RankMetrics;

TEST_CASE("hit rates and reciprocal ranks count misses and cut where they say") {
    RankMetrics metrics;
    for (std::uint32_t rank : {1u, 10u, 11u, 20u, 21u, 0u, 2u, 0u}) metrics.add(rank);
    CHECK(metrics.queries() == 8);
    CHECK(metrics.hr10() == Approx(100.0 * 3 / 8));
    CHECK(metrics.hr20() == Approx(100.0 * 5 / 8));
    CHECK(metrics.mrr10() == Approx(100.0 * (1 + 0.1 + 0.5) / 8));
    CHECK(metrics.mrr20() == Approx(100.0 * (1 + 0.1 + 0.5 + 1.0 / 11 + 0.05) / 8));
    CHECK(RankMetrics().hr20() == 0);
}
