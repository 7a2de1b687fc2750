// SPDX-License-Identifier: MIT
#include "model/neighbourEncoder.h"

#include "model/randomBits.h"
#include "pack/neighbourTable.h"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstring>
#include <set>

using namespace nearshelf;
using namespace nearshelf::trainer;

namespace {

/// Rows of every length from 0 to 64 over `items` items, weights over six powers of two, half of the forward weights nil.
CoTable randomTable(std::uint32_t items) {
    RandomBits random(7);
    CoTable table;
    for (std::uint32_t item = 0; item < items; ++item) {
        std::set<std::uint32_t> ids;
        while (ids.size() < std::min(item % 65, items)) ids.insert(static_cast<std::uint32_t>(random.next() % items));
        std::vector<CoNeighbour> row;
        for (std::uint32_t id : ids) {
            const auto weight = static_cast<float>(std::exp2(-6.0 * static_cast<double>(random.next() % 1000) / 1000));
            row.push_back({id, weight, random.next() % 2 == 0 ? 0 : weight / 3});
        }
        keepStrongest(row, row.size());
        table.rows.push_back(row);
    }
    return table;
}

float f32At(const std::vector<std::uint8_t>& bytes, std::size_t at) {
    float value = 0;
    std::memcpy(&value, bytes.data() + at, sizeof value);
    return value;
}

}  // namespace

TEST_CASE("the engine reads back every neighbour of an encoded table, weights within half a level") {
    for (std::uint32_t items : {1u, 2u, 65u, 1000u}) {
        const CoTable table = randomTable(items);
        const std::vector<std::uint8_t> bytes = encodeNeighbourTable(table);
        NeighbourTable read;
        REQUIRE(read.open({bytes.data(), bytes.size()}, items));
        const float lowest = f32At(bytes, 0), step = f32At(bytes, 4), highest = lowest + 15 * step;
        for (std::uint32_t item = 0; item < items; ++item) {
            std::array<Neighbour, NeighbourTable::maxRow> row{};
            const std::uint32_t count = read.row(ItemIndex{item}, row.data());
            REQUIRE(count == table.rows[item].size());
            for (const CoNeighbour& wanted : table.rows[item]) {
                const auto found =
                    std::find_if(row.begin(), row.begin() + count, [&](const Neighbour& n) { return indexOf(n.item) == wanted.item; });
                REQUIRE(found != row.begin() + count);
                CHECK((found->forward > 0) == (wanted.forward > 0));
                const float nearest = std::clamp(std::log2(wanted.weight), lowest, highest);
                CHECK(std::fabs(std::log2(found->weight) - nearest) <= step / 2 + 1e-4f);
            }
        }
    }
}

TEST_CASE("ids are coded bit for bit as the format says") {
    CoTable table;
    table.rows = {{{1, 0.5f, 0}, {3, 0.25f, 0.5f}}, {}, {}, {}};
    const std::vector<std::uint8_t> bytes = encodeNeighbourTable(table);
    // The middle id 3 is value 2 of 3 (bits 11), then 1 is value 1 of 3 (bits 10).
    const std::vector<std::uint8_t> expected{2, 0, 0, 0, 1, 0, 0, 0, 0xE0, 0xF0, 0x01};
    CHECK(std::vector<std::uint8_t>(bytes.begin() + 16, bytes.end()) == expected);
}

TEST_CASE("a store without behaviour has no table") { CHECK(encodeNeighbourTable({}).empty()); }
