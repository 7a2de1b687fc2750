// SPDX-License-Identifier: MIT
#include "core/support/checkerboard.h"

#include <catch2/catch.hpp>

namespace nearshelf::test {

PackBuilder checkerboard() {
    PackBuilder pack;
    pack.dimension = 16;
    pack.facets = {
        {0, "category", {{"all", 1.0f}, {"even", 0.3f, 0}, {"odd", 0.7f, 0}}, 1},
        {1, "brand", {{"Evergreen", 0.3f}, {"Oddfellow", 0.7f}}, 2},
        {2, "price", {{"low", 0.5f}, {"high", 0.5f}}, 1},
    };
    pack.coViewed.resize(boardItems);
    pack.coBought.resize(boardItems);
    for (std::uint32_t i = 0; i < boardItems; ++i) {
        const bool odd = i % 2 != 0;
        PackItem item;
        item.id = boardId(i);
        item.popularity = static_cast<std::uint8_t>((odd ? 250 : 120) - i);
        item.ageDays = static_cast<std::uint8_t>(i < 4 ? 5 + i : 200);
        item.trend = static_cast<std::uint8_t>(i >= 36 ? 160 : 110);
        item.margin = static_cast<std::uint8_t>(1 + i);
        item.shard = static_cast<std::uint16_t>(i % 4);
        item.values = {odd ? 2 : 1, odd ? 1 : 0, i < boardItems / 2 ? 0 : 1};
        // Each kind has its own direction; a small second cell tells the items of a kind apart.
        item.vector.assign(16, 0);
        item.vector[odd ? 1 : 0] = 120;
        item.vector[2 + i / 2 % 14] = 40;
        pack.add(item);
        for (std::uint32_t step = 1; step <= 4; ++step) {
            const std::uint32_t next = (i + 2 * step) % boardItems;
            pack.coViewed[i].push_back({next, 1.0f / static_cast<float>(step), step == 1 ? 0.5f : 0});
            if (step <= 2) pack.coBought[i].push_back({(i + 10 * step) % boardItems, 1.0f / static_cast<float>(step)});
        }
    }
    pack.rankParams["explorationShare"] = 0;
    return pack;
}

PackBuilder boardWithModel() {
    PackBuilder builder = checkerboard();
    builder.session.votes = 1;
    builder.session.step = {0.25f, 0.1f, 0.1f, 0.1f};
    for (std::uint32_t i = 0; i < boardItems; ++i) builder.session.planes.push_back({static_cast<int>(i % 16), 3, 3, 3});
    return builder;
}

void load(Engine& engine, const PackBuilder& pack) {
    const Bytes bytes = pack.build();
    REQUIRE(engine.loadPack(viewOf(bytes)) == ErrorCode::none);
}

}  // namespace nearshelf::test
