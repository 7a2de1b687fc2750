// SPDX-License-Identifier: MIT
#include "pack/pack.h"

#include "core/support/checkerboard.h"

#include <catch2/catch.hpp>
#include <memory>

using namespace nearshelf;
using namespace nearshelf::test;

static std::unique_ptr<Pack> loaded(const PackBuilder& builder) {
    auto pack = std::make_unique<Pack>();
    const Bytes bytes = builder.build();
    REQUIRE(pack->load(viewOf(bytes)) == ErrorCode::none);
    return pack;
}

TEST_CASE("Every id finds its item, every alias the item it stands for, and nothing else is found") {
    for (const int keyBytes : {4, 5, 6, 7, 8}) {
        PackBuilder builder = checkerboard();
        builder.keyBytes = keyBytes;
        builder.salt = 99;
        builder.aliases = {{"SKU-7", 7}, {"handle-of-39", 39}, {"variant", 0}};
        const std::unique_ptr<Pack> owner = loaded(builder);
        const Pack& pack = *owner;
        for (std::uint32_t i = 0; i < boardItems; ++i) CHECK(indexOf(pack.find(keyOf(boardId(i)))) == i);
        CHECK(indexOf(pack.find(keyOf("SKU-7"))) == 7);
        CHECK(indexOf(pack.find(keyOf("handle-of-39"))) == 39);
        CHECK(indexOf(pack.find(keyOf("variant"))) == 0);
        CHECK(pack.find(keyOf("item-40")) == noItem);
        CHECK(pack.find(keyOf("")) == noItem);
    }
}

TEST_CASE("Columns, facet cells, vectors and header come back as they were written") {
    PackBuilder builder = checkerboard();
    builder.items[5].shard = 0x1234;
    builder.items[6].values = {-1, -1, 1};
    const std::unique_ptr<Pack> owner = loaded(builder);
    const Pack& pack = *owner;
    CHECK(pack.itemCount() == boardItems);
    CHECK(pack.buildDay() == 20000);
    CHECK(pack.shard(ItemIndex{5}) == 0x1234);
    CHECK(pack.dimension() == 16);
    REQUIRE(pack.facets().size() == 3);
    CHECK(pack.facets()[1].name == "brand");
    CHECK(pack.facets()[1].values[1].name == "Oddfellow");
    CHECK(pack.facets()[0].values[2].parent == 0);
    for (std::uint32_t i = 0; i < boardItems; ++i) {
        const PackItem& written = builder.items[i];
        const ItemIndex item{i};
        CHECK(pack.number(pack::Column::popularity, item) == written.popularity);
        CHECK(pack.number(pack::Column::trend, item) == written.trend);
        CHECK(pack.number(pack::Column::ageDays, item) == written.ageDays);
        CHECK(pack.number(pack::Column::margin, item) == written.margin);
        CHECK(pack.number(pack::Column::stock, item) == written.stock);
        for (std::size_t f = 0; f < 3; ++f) CHECK(pack.valueOf(pack.facets()[f], item) == static_cast<std::uint16_t>(written.values[f]));
        for (std::size_t d = 0; d < 16; ++d) CHECK(pack.vector(item)[d] == written.vector[d]);
    }
}

TEST_CASE("A facet value is found by its facet and name together") {
    PackBuilder builder = checkerboard();
    builder.facets.push_back({3, "colour", {{"low", 0.1f}}, 1});
    const std::unique_ptr<Pack> owner = loaded(builder);
    const Pack& pack = *owner;
    const FacetValue price = pack.findValue(keyOf("price", "low")), colour = pack.findValue(keyOf("colour", "low"));
    CHECK(price.facet == 2);
    CHECK(colour.facet == 3);
    CHECK(colour.value == 0);
    CHECK_FALSE(pack.findValue(keyOf("colour", "high")).known());
}

TEST_CASE("A share of nothing still has a logarithm") {
    PackBuilder builder = checkerboard();
    builder.facets[1].values[0].share = 0;
    CHECK(loaded(builder)->facets()[1].values[0].baseShare > 0);
}

TEST_CASE("A pack without its optional sections is a small pack, not a broken one") {
    PackBuilder builder;
    PackItem only;
    only.id = "only";
    builder.add(only);
    const std::unique_ptr<Pack> owner = loaded(builder);
    const Pack& pack = *owner;
    CHECK(pack.itemCount() == 1);
    CHECK(pack.dimension() == 0);
    CHECK(pack.facets().empty());
    CHECK(pack.coViewed().empty());
}

TEST_CASE("Sections of a later minor version are skipped") {
    const PackBuilder builder = checkerboard();
    Sections sections = builder.sections();
    sections[777] = {1, 2, 3};
    Bytes bytes = PackBuilder::assemble(sections, boardItems, 1);
    bytes[6] = 9;
    PackBuilder::sealHeader(bytes);
    Pack pack;
    CHECK(pack.load(viewOf(bytes)) == ErrorCode::none);
    CHECK(pack.itemCount() == boardItems);
}

TEST_CASE("A pack that cannot be read leaves the one that was loaded") {
    Engine engine;
    load(engine, checkerboard());
    const std::uint64_t before = engine.packHash();
    const Bytes broken = {1, 2, 3};
    CHECK(engine.loadPack(viewOf(broken)) == ErrorCode::packTooShort);
    CHECK(engine.packHash() == before);
    Shopper shopper(engine);
    CHECK(shopper.sees(Strategy::popular).items.size() == 8);
}

TEST_CASE("Rank parameters are clamped into their range, and unknown ones ignored") {
    PackBuilder builder = checkerboard();
    builder.rankParams["diversity"] = 9;
    builder.rankParams["popularWeight"] = -1;
    builder.rankParams["marginDial"] = 0.25f;
    Sections sections = builder.sections();
    sections[9][0] = static_cast<std::uint8_t>(sections[9][0] + 1);
    putFloat(sections[9], 5);
    Pack pack;
    const Bytes bytes = PackBuilder::assemble(sections, boardItems, 1);
    REQUIRE(pack.load(viewOf(bytes)) == ErrorCode::none);
    CHECK(pack.rankParams().diversity == 1);
    CHECK(pack.rankParams().popularWeight == 0);
    CHECK(pack.rankParams().marginDial == 0.25f);
    CHECK(pack.rankParams().viewedWeight == RankParams().viewedWeight);
}

TEST_CASE("A facet may have more values than the store has items") {
    PackBuilder builder;
    PackItem only;
    only.id = "only";
    only.values = {1999};
    builder.add(only);
    PackFacet brands;
    brands.kind = 1;
    brands.name = "brand";
    brands.cellBytes = 2;
    for (int i = 0; i < 2000; ++i) brands.values.push_back({"brand " + std::to_string(i), 0.0005f});
    builder.facets.push_back(brands);
    const std::unique_ptr<Pack> pack = loaded(builder);
    CHECK(pack->facets()[0].values[pack->valueOf(pack->facets()[0], ItemIndex{0})].name == "brand 1999");
}
