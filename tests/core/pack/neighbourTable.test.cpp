// SPDX-License-Identifier: MIT
#include "pack/neighbourTable.h"

#include "core/support/neighbourRows.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

using namespace nearshelf;
using namespace nearshelf::test;

TEST_CASE("Rows come back with their ids in order and their weights to the nearest level") {
    std::mt19937 random(17);
    for (const std::uint32_t items : {1u, 2u, 3u, 33u, 64u, 65u, 700u}) {
        NeighbourRows rows(items);
        for (std::uint32_t row = 0; row < items; ++row) {
            std::vector<std::uint32_t> ids(items);
            for (std::uint32_t i = 0; i < items; ++i) ids[i] = i;
            std::shuffle(ids.begin(), ids.end(), random);
            ids.resize(std::min(items, row % 3 == 0 ? NeighbourTable::maxRow : static_cast<std::uint32_t>(random() % 6)));
            for (const std::uint32_t id : ids) rows[row].push_back({id, id % 2 == 0 ? 1.0f : 0.25f, id % 5 == 0 ? 0.5f : 0.0f});
        }
        const Bytes coded = encodeRows(rows);
        NeighbourTable table;
        REQUIRE(table.open(viewOf(coded), items));
        for (std::uint32_t row = 0; row < items; ++row) {
            Neighbour read[NeighbourTable::maxRow];
            REQUIRE(table.row(ItemIndex{row}, read) == rows[row].size());
            REQUIRE(table.rowLength(ItemIndex{row}) == rows[row].size());
            std::sort(rows[row].begin(), rows[row].end(), [](const auto& a, const auto& b) { return a.item < b.item; });
            for (std::size_t i = 0; i < rows[row].size(); ++i) {
                REQUIRE(indexOf(read[i].item) == rows[row][i].item);
                REQUIRE(read[i].weight == Approx(rows[row][i].weight));
                REQUIRE(read[i].forward == Approx(rows[row][i].forward));
            }
        }
    }
}

TEST_CASE("Whatever the bytes of a row say, its ids are items of the store, ascending") {
    std::mt19937 random(23);
    const std::uint32_t items = 50;
    for (int round = 0; round < 200; ++round) {
        Bytes table(16, 0);
        Bytes lengths;
        std::size_t ids = 0, weights = 0;
        for (std::uint32_t i = 0; i < items; ++i) {
            table.push_back(static_cast<std::uint8_t>(random() % 51));
            weights += table.back();
            lengths.push_back(static_cast<std::uint8_t>(random() % 20));
            ids += lengths.back();
        }
        table.insert(table.end(), lengths.begin(), lengths.end());
        for (std::size_t i = 0; i < ids + weights; ++i) table.push_back(static_cast<std::uint8_t>(random()));
        NeighbourTable damaged;
        REQUIRE(damaged.open(viewOf(table), items));
        for (std::uint32_t row = 0; row < items; ++row) {
            Neighbour read[NeighbourTable::maxRow];
            const std::uint32_t count = damaged.row(ItemIndex{row}, read);
            for (std::uint32_t i = 0; i < count; ++i) {
                REQUIRE(indexOf(read[i].item) < items);
                if (i > 0) REQUIRE(indexOf(read[i - 1].item) < indexOf(read[i].item));
            }
        }
    }
}
