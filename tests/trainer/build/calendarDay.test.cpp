// SPDX-License-Identifier: MIT
#include "build/calendarDay.h"

#include <catch2/catch.hpp>

using namespace nearshelf::trainer;

TEST_CASE("days and dates agree from 1970 on, leap years included") {
    CHECK(parseDay("1970-01-01") == 0u);
    CHECK(parseDay("2000-02-29") == 11016u);
    CHECK(parseDay("2026-11-22") == 20779u);
    CHECK(parseDay("1795305600") == 20779u);
    for (std::uint32_t day = 0; day < 60000; day += 17) REQUIRE(parseDay(dateOf(day)) == day);
}

TEST_CASE("what is no date is none") {
    for (const char* text : {"", "2026-02-30", "2026-13-01", "22.11.2026", "2026-1-1", "1969-12-31", "-5", "20261122x"}) {
        CAPTURE(text);
        CHECK_FALSE(parseDay(text));
    }
}
