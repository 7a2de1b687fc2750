// SPDX-License-Identifier: MIT
#include "base/dotRows.h"

#include <catch2/catch.hpp>
#include <random>
#include <vector>

using namespace nearshelf;

TEST_CASE("Dot products equal the naive sum for every dimension and every number of rows left over from a block") {
    std::mt19937 random(3);
    for (const std::uint32_t dimension : {16u, 32u, 48u, 64u}) {
        for (std::uint32_t rows = 0; rows <= 9; ++rows) {
            std::vector<std::int8_t> query(dimension), cells(rows * dimension);
            for (std::int8_t& cell : query) cell = static_cast<std::int8_t>(random());
            for (std::int8_t& cell : cells) cell = static_cast<std::int8_t>(random());
            std::vector<std::int32_t> sums(rows + 1, 77);
            dotRows(query.data(), cells.data(), rows, dimension, sums.data());
            for (std::uint32_t row = 0; row < rows; ++row) {
                std::int32_t expected = 0;
                for (std::uint32_t i = 0; i < dimension; ++i) expected += query[i] * cells[row * dimension + i];
                REQUIRE(sums[row] == expected);
            }
            REQUIRE(sums[rows] == 77);
        }
    }
}

TEST_CASE("The largest possible sum does not overflow") {
    const std::vector<std::int8_t> lowest(64, -128);
    std::int32_t sum = 0;
    dotRows(lowest.data(), lowest.data(), 1, 64, &sum);
    CHECK(sum == 64 * 128 * 128);
}
