// SPDX-License-Identifier: MIT
#include "ingest/text/parseFlag.h"

#include <catch2/catch.hpp>

using namespace nearshelf::trainer;

TEST_CASE("availability is read from feeds, schema.org and flags") {
    CHECK(parseAvailability("https://schema.org/InStock") == true);
    CHECK(parseAvailability("in stock") == true);
    CHECK(parseAvailability("preorder") == true);
    CHECK(parseAvailability("out_of_stock") == false);
    CHECK(parseAvailability("0") == false);
    CHECK(parseAvailability("ask us") == std::nullopt);
}
