// SPDX-License-Identifier: MIT
#include "ingest/text/splitValues.h"

#include <catch2/catch.hpp>
#include <vector>

using namespace nearshelf::trainer;

TEST_CASE("category cells give their paths") {
    using Paths = std::vector<std::vector<std::string>>;
    CHECK(splitPaths("Clothing &gt; Hoodies &amp; Sweats, Gifts\\, Cards", true) ==
          Paths{{"Clothing", "Hoodies & Sweats"}, {"Gifts, Cards"}});
    CHECK(splitPaths("Bags, Belts > Belts", false) == Paths{{"Bags, Belts", "Belts"}});
    CHECK(splitPaths("Home / Table | Gifts", false) == Paths{{"Home", "Table"}, {"Gifts"}});
}
