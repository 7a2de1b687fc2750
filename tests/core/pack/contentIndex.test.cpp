// SPDX-License-Identifier: MIT
// The search over groups finds exactly what scoring every row finds.
#include "pack/contentIndex.h"

#include "base/dotRows.h"
#include "base/topK.h"

#include <catch2/catch.hpp>
#include <random>
#include <set>
#include <vector>

using namespace nearshelf;

namespace {

struct Rows {
    std::uint32_t dimension, count;
    std::vector<std::int8_t> cells;
    std::vector<std::uint8_t> groups;
};

/// Rows around `themes` directions; the groups are right for most of them only.
Rows themedRows(std::mt19937& random, std::uint32_t count, std::uint32_t dimension, std::uint32_t themes) {
    std::vector<std::int8_t> centres(themes * dimension);
    for (std::int8_t& cell : centres) cell = static_cast<std::int8_t>(static_cast<int>(random() % 181) - 90);
    Rows rows{dimension, count, {}, {}};
    for (std::uint32_t row = 0; row < count; ++row) {
        const auto theme = static_cast<std::uint32_t>(random() % themes);
        const int noise = random() % 10 == 0 ? 37 : 5;
        for (std::uint32_t i = 0; i < dimension; ++i)
            rows.cells.push_back(static_cast<std::int8_t>(centres[theme * dimension + i] +
                                                          static_cast<int>(random() % (2 * static_cast<unsigned>(noise) + 1)) - noise));
        rows.groups.push_back(static_cast<std::uint8_t>(random() % 20 == 0 ? random() % 256 : theme * 255 / themes));
    }
    return rows;
}

std::vector<std::uint32_t> idsOf(TopK& top) {
    std::vector<std::uint32_t> ids;
    for (const Scored& scored : top.take()) ids.push_back(scored.id);
    return ids;
}

std::vector<std::uint32_t> bestOfAll(const Rows& rows, const std::int8_t* query, std::uint32_t keep) {
    TopK top(keep);
    for (std::uint32_t row = 0; row < rows.count; ++row) {
        std::int32_t sum = 0;
        dotRows(query, rows.cells.data() + row * rows.dimension, 1, rows.dimension, &sum);
        if (sum > 0) top.offer(static_cast<float>(sum), row);
    }
    return idsOf(top);
}

/// What the search finds, and how many rows it looked at.
std::pair<std::vector<std::uint32_t>, std::uint32_t> bestFound(const ContentIndex& index, const std::int8_t* query, std::uint32_t keep) {
    TopK top(keep);
    std::int32_t least = 1;
    std::uint32_t looked = 0;
    ContentSearch search(index, query);
    while (search.next(least)) {
        looked += search.count;
        for (std::uint32_t row = 0; row < search.count; ++row) {
            if (search.sums()[row] >= least) top.offer(static_cast<float>(search.sums()[row]), search.items[row]);
        }
        if (top.threshold() > 0) least = static_cast<std::int32_t>(top.threshold());
    }
    return {idsOf(top), looked};
}

}  // namespace

TEST_CASE("The search finds what scoring every row finds, with groups and without") {
    std::mt19937 random(11);
    for (const std::uint32_t dimension : {16u, 32u, 64u}) {
        for (const std::uint32_t count : {1u, 7u, 255u, 257u, 3000u}) {
            const Rows rows = themedRows(random, count, dimension, 40);
            for (const bool grouped : {false, true}) {
                ContentIndex index;
                index.build(grouped ? rows.groups.data() : nullptr, rows.cells.data(), count, dimension);
                for (std::uint32_t turn = 0; turn < 10; ++turn) {
                    const std::int8_t* const query = rows.cells.data() + random() % count * dimension;
                    const std::uint32_t keep = turn % 2 == 0 ? 20 : 60;
                    CAPTURE(dimension, count, grouped, turn);
                    REQUIRE(bestFound(index, query, keep).first == bestOfAll(rows, query, keep));
                }
            }
        }
    }
}

TEST_CASE("Of rows that score the same the search keeps those with the smallest numbers") {
    const std::vector<std::int8_t> cells(600 * 16, 3);
    std::vector<std::uint8_t> groups;
    for (std::uint32_t row = 0; row < 600; ++row) groups.push_back(static_cast<std::uint8_t>(255 - row % 256));
    ContentIndex index;
    index.build(groups.data(), cells.data(), 600, 16);
    std::vector<std::uint32_t> first;
    for (std::uint32_t row = 0; row < 20; ++row) first.push_back(row);
    CHECK(bestFound(index, cells.data(), 20).first == first);
}

TEST_CASE("Cells at both ends of their range are found like all others") {
    std::vector<std::int8_t> cells;
    for (std::uint32_t row = 0; row < 64; ++row) cells.insert(cells.end(), 64, static_cast<std::int8_t>(row % 2 == 0 ? -128 : 127));
    ContentIndex index;
    index.build(nullptr, cells.data(), 64, 64);
    CHECK(bestFound(index, cells.data(), 5).first == std::vector<std::uint32_t>{0, 2, 4, 6, 8});
    CHECK(bestFound(index, cells.data() + 64, 3).first == std::vector<std::uint32_t>{1, 3, 5});
}

TEST_CASE("Where items lie in groups most rows are passed over") {
    std::mt19937 random(5);
    const Rows themes = themedRows(random, 200, 32, 200);
    Rows rows{32, 10000, {}, {}};
    for (std::uint32_t row = 0; row < rows.count; ++row) {
        for (std::uint32_t i = 0; i < 32; ++i)
            rows.cells.push_back(static_cast<std::int8_t>(themes.cells[row % 200 * 32 + i] / 2 + static_cast<int>(random() % 7)));
        rows.groups.push_back(static_cast<std::uint8_t>(row % 200));
    }
    ContentIndex index;
    index.build(rows.groups.data(), rows.cells.data(), rows.count, 32);
    const auto [ids, looked] = bestFound(index, rows.cells.data(), 20);
    CHECK(ids == bestOfAll(rows, rows.cells.data(), 20));
    CHECK(looked < rows.count / 10);
}
