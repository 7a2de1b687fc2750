// SPDX-License-Identifier: MIT
#include "pack/packWriter.h"

#include "base/hash.h"
#include "pack/pack.h"

#include <catch2/catch.hpp>

using namespace nearshelf;
using namespace nearshelf::trainer;

namespace {

PackModel smallModel() {
    PackModel model;
    model.buildDay = 20000;
    for (const char* id : {"shirt", "boots", "scarf"}) model.keys.push_back(keyOf(id));
    model.aliases = {{keyOf("SKU-1"), 1}, {keyOf("SKU-2"), 2}};
    for (std::size_t column = 0; column < model.numbers.size(); ++column)
        for (std::size_t item = 0; item < 3; ++item) model.numbers[column].push_back(static_cast<std::uint8_t>(10 * column + item));
    model.facets.push_back({pack::FacetKind::category, "category", {{"Wear", 0.75f, noParent}, {"Shoes", 0.25f, 0}}, {1, 2, 0}});
    model.facets.push_back({pack::FacetKind::attribute, "color", {{"red", 0.5f, noParent}}, {0, 1, 1}});
    model.vectors.dimension = 16;
    model.vectors.scale = 0.01f;
    for (int i = 0; i < 48; ++i) model.vectors.cells.push_back(static_cast<std::int8_t>(i - 24));
    model.rankParams = {0.5f};
    model.rules = {{pack::RuleKind::pin, pack::RuleTarget::item, 2, 1, 3.0f, 20001, 20010},
                   {pack::RuleKind::bury, pack::RuleTarget::facetValue, 0, 65536, 0.5f, 0, 0}};
    return model;
}

}  // namespace

TEST_CASE("the engine reads back everything that was written") {
    const PackModel model = smallModel();
    const WrittenPack written = writePack(model);
    Pack pack;
    REQUIRE(pack.load({written.bytes.data(), written.bytes.size()}) == ErrorCode::none);

    CHECK(pack.itemCount() == 3);
    CHECK(pack.buildDay() == 20000);
    CHECK(pack.hash() == written.hash);
    CHECK(pack.find(keyOf("scarf")) == ItemIndex{2});
    CHECK(pack.find(keyOf("SKU-1")) == ItemIndex{1});
    CHECK(pack.find(keyOf("hat")) == noItem);
    CHECK(pack.number(pack::Column::stock, ItemIndex{2}) == 42);

    REQUIRE(pack.facets().size() == 2);
    const Facet& category = pack.facets()[0];
    CHECK(category.values[1].name == "Shoes");
    CHECK(category.values[1].parent == 0);
    CHECK(category.values[1].baseShare == 0.25f);
    CHECK(pack.valueOf(category, ItemIndex{1}) == 1);
    CHECK(pack.valueOf(category, ItemIndex{2}) == 0xFFFF);
    CHECK(pack.dimension() == 16);
    CHECK(pack.vectorScale() == 0.01f);
    CHECK(pack.vector(ItemIndex{2})[15] == 23);
    CHECK(pack.rankParams().viewedWeight == 0.5f);
    REQUIRE(pack.rules().size() == 2);
    CHECK(pack.rules()[0].amount == 3.0f);
    CHECK(pack.rules()[0].endDay == 20010);
    CHECK(pack.rules()[1].subject == 65536);
}

TEST_CASE("the same model gives the same bytes and another one another hash") {
    PackModel model = smallModel();
    const WrittenPack first = writePack(model);
    CHECK(writePack(model).bytes == first.bytes);
    model.numbers[0][1] = 99;
    CHECK(writePack(model).hash != first.hash);
}

TEST_CASE("a facet of 255 values takes two bytes an item") {
    PackModel model = smallModel();
    PackFacet brands{pack::FacetKind::brand, "brand", {}, {255, 1, 0}};
    for (int i = 0; i < 255; ++i) brands.values.push_back({"brand " + std::to_string(i), 0, noParent});
    model.facets.insert(model.facets.begin() + 1, brands);
    const WrittenPack written = writePack(model);
    Pack pack;
    REQUIRE(pack.load({written.bytes.data(), written.bytes.size()}) == ErrorCode::none);
    CHECK(pack.facets()[1].cellBytes == 2);
    CHECK(pack.valueOf(pack.facets()[1], ItemIndex{0}) == 254);
    CHECK(pack.valueOf(pack.facets()[1], ItemIndex{1}) == 0);
}

TEST_CASE("fingerprints widen when four bytes cannot keep the ids apart") {
    PackModel model;
    for (std::uint32_t i = 0; i < 400000; ++i) model.keys.push_back(keyOf("product " + std::to_string(i)));
    for (auto& column : model.numbers) column.assign(model.keys.size(), 0);
    const WrittenPack written = writePack(model);
    Pack pack;
    REQUIRE(pack.load({written.bytes.data(), written.bytes.size()}) == ErrorCode::none);
    // Header, one table entry each for keys and numbers, salt and width; then five bytes an item, padded to eight.
    CHECK(written.bytes.size() == 32 + 2 * 16 + 8 + 400000 * 5 + 400000 * 8);
    CHECK(pack.find(keyOf("product 399999")) == ItemIndex{399999});
}

TEST_CASE("ids with one key are refused instead of given a pack in which one hides the other") {
    PackModel model = smallModel();
    model.aliases.emplace_back(keyOf("boots"), 0);
    CHECK_THROWS_WITH(writePack(model), Catch::Contains("same 64-bit key"));
}

TEST_CASE("a pack without items is refused") { CHECK_THROWS_WITH(writePack({}), Catch::Contains("no product")); }
