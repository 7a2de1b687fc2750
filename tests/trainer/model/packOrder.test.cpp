// SPDX-License-Identifier: MIT
#include "model/packOrder.h"

#include <catch2/catch.hpp>

using namespace nearshelf::trainer;

TEST_CASE("the order groups categories, begins with what sells and follows companions") {
    std::vector<Product> products(5);
    for (std::size_t i = 0; i < 5; ++i) products[i].id = std::to_string(i);
    for (std::size_t i : {0u, 2u, 3u}) products[i].category = {"A"};
    for (std::size_t i : {1u, 4u}) products[i].category = {"B"};
    CoTable viewed;
    viewed.rows = {{}, {}, {{1, 0.9f}, {0, 0.5f}}, {}, {}};
    CHECK(packOrder(products, viewed, {}, {1, 1, 5, 3, 2}) == std::vector<std::uint32_t>{2, 0, 3, 4, 1});
}
