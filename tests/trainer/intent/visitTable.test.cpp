// SPDX-License-Identifier: MIT
#include "intent/visitTable.h"

#include "ingest/ingestError.h"
#include "intent/visitFeatures.h"

#include <catch2/catch.hpp>
#include <cmath>

using namespace nearshelf::trainer;

namespace {

VisitTable tableOf(const std::string& text) {
    IngestReport report;
    return readVisitTable(Source::fromBytes("visits.csv", text), report);
}

}  // namespace

TEST_CASE("Numbers, flags and texts of visits are told apart by column") {
    const VisitTable table = tableOf("Pages,Month,Weekend,Revenue\n3,Feb,TRUE,FALSE\n,Nov,FALSE,TRUE\n");
    REQUIRE(table.visits() == 2);
    CHECK(table.numbers[0][0] == 3);
    CHECK(std::isnan(table.numbers[0][1]));
    CHECK(table.texts[1] == std::vector<std::string>{"Feb", "Nov"});
    CHECK(table.numbers[2] == std::vector<float>{1, 0});
    CHECK(table.bought == std::vector<std::uint8_t>{0, 1});
}

TEST_CASE("A row that does not fit is named with its line") {
    CHECK_THROWS_WITH(tableOf("Pages,Revenue\n1,TRUE\n2\n"), Catch::Contains("visits.csv, line 3"));
    CHECK_THROWS_WITH(tableOf("Pages,Revenue\n1,TRUE\n2,perhaps\n"), Catch::Contains("line 3, field \"Revenue\": found \"perhaps\""));
    CHECK_THROWS_WITH(tableOf("Pages,Revenue\n1,TRUE\n2,TRUE\n"), Catch::Contains("same answer"));
}

TEST_CASE("An unknown column to leave out is refused with those there are") {
    VisitTable table = tableOf("Pages,Month,Revenue\n1,Feb,TRUE\n2,Nov,FALSE\n");
    CHECK_THROWS_WITH(dropColumn(table, "PageValue"), Catch::Contains("Pages, Month"));
    dropColumn(table, "month");
    CHECK(table.columns == std::vector<std::string>{"Pages"});
}

TEST_CASE("A text's rank comes from the training visits alone") {
    const VisitTable table = tableOf("Month,Revenue\nFeb,FALSE\nNov,TRUE\nMay,TRUE\n");
    const FeatureTable features = visitFeatures(table, {0, 1});
    CHECK(features.row(0)[0] < features.row(1)[0]);
    CHECK(std::isnan(features.row(2)[0]));
}
