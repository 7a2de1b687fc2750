// SPDX-License-Identifier: MIT
#include "evaluate/evaluateCold.h"

#include <catch2/catch.hpp>
#include <string>

using namespace nearshelf::trainer;

TEST_CASE("history and opened products make a cold shopper's shelf better") {
    std::string text;
    for (int visit = 0; visit < 1200; ++visit)
        for (int step = 0; step < 3; ++step) text += "item" + std::to_string((visit * 7 + step) % 60) + (step == 2 ? "\n" : " ");
    BuildOptions options;
    options.sessions = {Source::fromBytes("visits.txt", text)};
    options.fast = true;
    ReadReport report;
    const std::vector<ColdFigures> figures = evaluateCold(options, readStore(options, report));
    REQUIRE(figures.size() == 9);
    for (const ColdFigures& cold : figures) CHECK(cold.metrics.queries() == (cold.events < 3 ? 120 : 0));
    CHECK(figures[1].historyShare == 0);
    CHECK(figures[1].metrics.hr20() < 60);
    CHECK(figures[6].metrics.hr20() < 60);  // all history, nothing opened
    CHECK(figures[7].events == 1);
    CHECK(figures[7].metrics.hr20() == 100);
}
