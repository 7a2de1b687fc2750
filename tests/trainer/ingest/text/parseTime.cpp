// SPDX-License-Identifier: MIT
#include "ingest/text/parseTime.h"

#include <catch2/catch.hpp>

using namespace nearshelf::trainer;

TEST_CASE("every notation of one moment gives the same time") {
    constexpr std::int64_t moment = 1291191960;  // 2010-12-01 08:26:00 UTC, from date(1)
    for (const char* text :
         {"2010-12-01T08:26:00Z", "2010-12-01 08:26:00", "2010-12-01T10:26:00.123+02:00", "2010-12-01 03:26:00 -0500", "2010/12/01 8:26",
          "12/1/2010 8:26", "12/1/10 8:26 AM", "01.12.2010 08:26", "Dec 1, 2010 8:26 am", "1 December 2010 08:26",
          "Wed, 01 Dec 2010 08:26:00 GMT", "2010-12-01 08:26:00 UTC", "1291191960", "1291191960000", "1291191960000000", "1291191960.25"}) {
        INFO(text);
        CHECK(parseTime(text, DateOrder::monthFirst) == moment);
    }
    CHECK(parseTime("1/12/2010 8:26", DateOrder::dayFirst) == moment);
    CHECK(parseTime("20101201", DateOrder::monthFirst) == 1291161600);
    CHECK(parseTime("2024-02-29", DateOrder::monthFirst) == 1709164800);
}

TEST_CASE("a date that cannot be is no date, whatever the order asked for") {
    for (const char* text : {"", "yesterday", "2010-13-01", "2023-02-29", "2010-12-01 25:00", "2010-12-01 08:26 CEST or so", "12/2010",
                             "0000-00-00 00:00:00", "99999999999999999999"}) {
        INFO(text);
        CHECK(parseTime(text, DateOrder::monthFirst) == std::nullopt);
    }
    CHECK(parseTime("25/12/2010", DateOrder::monthFirst) == parseTime("12/25/2010", DateOrder::dayFirst));
}
