// SPDX-License-Identifier: MIT
#include "build/itemsFile.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace nearshelf::trainer;

TEST_CASE("the items file tells a server what it needs to render a product's page", "[build]") {
    Product lamp;
    lamp.id = "lamp-1";
    lamp.title = "Alma Lamp";
    lamp.category = {"Living", "Lamps"};
    lamp.price = 44.95;
    lamp.description = "Warm light.";
    Product soldOut = lamp;
    soldOut.id = "lamp-2";
    soldOut.stock = 7;
    soldOut.inStock = false;

    const auto items = nlohmann::json::parse(itemsJson({lamp, soldOut}));
    REQUIRE(items.size() == 2);
    CHECK(items[0]["category"] == nlohmann::json({"Living", "Lamps"}));
    CHECK(items[0]["description"] == "Warm light.");
    CHECK(items[0]["stock"].is_null());
    CHECK(items[1]["stock"] == 0);
}
