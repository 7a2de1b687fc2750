// SPDX-License-Identifier: MIT
#include "evaluate/evaluateSessions.h"

#include "evaluate/engineReplay.h"
#include "ingest/ingestError.h"

#include <catch2/catch.hpp>
#include <string>

using namespace nearshelf;
using namespace nearshelf::trainer;

namespace {

/// 1200 visits that walk three steps along a ring of 60 items.
BuiltStore ringStore() {
    std::string text;
    for (int visit = 0; visit < 1200; ++visit)
        for (int step = 0; step < 3; ++step) text += "item" + std::to_string((visit * 7 + step) % 60) + (step == 2 ? "\n" : " ");
    BuildOptions options;
    options.sessions = {Source::fromBytes("train.txt", text)};
    options.fast = true;
    return buildStore(options);
}

}  // namespace

TEST_CASE("the engine finds the next step of a ring first") {
    const BuiltStore store = ringStore();
    REQUIRE(store.model.sessionModel.hidden > 0);
    std::vector<SessionQuery> queries;
    for (int i = 0; i < 60; ++i) queries.push_back({{"item" + std::to_string(i)}, "item" + std::to_string((i + 1) % 60)});
    const SessionFigures figures = evaluateSessions(store, queries, {});
    CHECK(figures.metrics.hr20() == 100);
    CHECK(figures.metrics.mrr20() > 90);
    CHECK(figures.medianQueryMicros > 0);
}

TEST_CASE("what the store does not have is a miss, and no shopper knows of the one before") {
    const BuiltStore store = ringStore();
    CHECK(evaluateSessions(store, {{{"item1"}, "elsewhere"}}, {}).metrics.hr20() == 0);

    EngineReplay shopper(store);
    shopper.begin();
    shopper.view("item5");
    const auto alone = shopper.shelf(Strategy::recommendedForYou, 20);
    shopper.begin();
    shopper.view("item30");
    shopper.begin();
    shopper.view("item5");
    CHECK(shopper.shelf(Strategy::recommendedForYou, 20) == alone);
    CHECK(rankIn(alone, "item6") == 1);
}

TEST_CASE("test lines are read, and a line of another form is named") {
    const auto queries = readSessionTest(Source::fromBytes("test.txt", "a b\tc\n\nd\te\n"));
    REQUIRE(queries.size() == 2);
    CHECK(queries[0].prefix == std::vector<std::string>{"a", "b"});
    CHECK(queries[1].next == "e");
    CHECK_THROWS_WITH(readSessionTest(Source::fromBytes("test.txt", "a\tb\na b c\n")), Catch::Contains("test.txt, line 2"));
    CHECK_THROWS_AS(readSessionTest(Source::fromBytes("test.txt", "\n")), IngestError);
}
