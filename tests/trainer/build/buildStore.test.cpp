// SPDX-License-Identifier: MIT
#include "build/buildStore.h"

#include "build/searchInput.h"
#include "build/summary.h"
#include "build/writeOutputs.h"
#include "pack/pack.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

using namespace nearshelf;
using namespace nearshelf::trainer;
using Catch::Contains;

namespace {

const char* const catalogCsv =
    "id,sku,title,brand,category,price,currency,image\n"
    "t1,T-1,Oak table,Holm,Home > Tables,200,EUR,t1.jpg\n"
    "t2,T-2,Oak side table,Holm,Home > Tables,90,EUR,t2.jpg\n"
    "c1,C-1,Oak chair,Holm,Home > Chairs,60,EUR,c1.jpg\n"
    "c2,C-2,Steel chair,Varga,Home > Chairs,40,EUR,c2.jpg\n"
    "x1,X-1,Broken row,Varga,Home > Chairs,cheap,EUR,\n"
    "g1,G-1,Gift card,Varga,Home,25,EUR,g1.jpg\n";

std::string ordersCsv() {
    std::string csv = "order_id,product_id,quantity,unit_price,created_at,customer_id\n";
    for (int order = 0; order < 20; ++order) {
        const std::string head = "o" + std::to_string(order) + ",";
        const std::string tail = ",1,50,2026-10-" + std::to_string(10 + order % 15) + ",k" + std::to_string(order) + "\n";
        const std::vector<std::string> even{"T-1", "C-1", "g1"}, odd{"t2", "c2"};
        for (const std::string& product : order % 2 == 0 ? even : odd) csv += head + product + tail;
    }
    return csv + "o99,unknown-product,1,9,2026-10-11,k1\n";
}

BuildOptions optionsOf(bool catalog, bool orders) {
    BuildOptions options;
    if (catalog) options.catalogs = {Source::fromBytes("products.csv", catalogCsv)};
    if (orders) options.orders = {Source::fromBytes("orders.csv", ordersCsv())};
    options.buildDay = 20779;
    return options;
}

std::size_t positionOf(const BuiltStore& built, const std::string& id) {
    for (std::size_t i = 0; i < built.products.size(); ++i)
        if (built.products[i].id == id) return i;
    FAIL("no product " << id);
    return 0;
}

std::uint8_t number(const BuiltStore& built, pack::Column column, const std::string& id) {
    return built.model.numbers[static_cast<std::size_t>(column)][positionOf(built, id)];
}

}  // namespace

TEST_CASE("a catalog alone gives a pack the engine loads, with every id, alias and vector") {
    const BuiltStore built = buildStore(optionsOf(true, false));
    Pack pack;
    REQUIRE(pack.load({built.pack.bytes.data(), built.pack.bytes.size()}) == ErrorCode::none);
    CHECK(pack.itemCount() == 5);
    for (std::uint32_t item = 0; item < 5; ++item) {
        CHECK(pack.find(keyOf(built.products[item].id)) == ItemIndex{item});
        CHECK(pack.find(keyOf(built.products[item].aliases[0])) == ItemIndex{item});
    }
    CHECK(pack.dimension() == 32);
    CHECK(pack.coBought().empty());
}

TEST_CASE("orders add popularity and neighbours, found by alias, without services") {
    const BuiltStore built = buildStore(optionsOf(true, true));
    CHECK(number(built, pack::Column::popularity, "t1") == 255);
    CHECK(number(built, pack::Column::popularity, "g1") == 0);
    CHECK(number(built, pack::Column::traits, "g1") == pack::traitHidden);
    const auto& row = built.coBought.rows[positionOf(built, "t1")];
    REQUIRE(row.size() == 1);
    CHECK(built.products[row[0].item].id == "c1");
    CHECK(built.itemsWithOrders == 4);
    CHECK(built.read.unmatchedOrders.examples == std::vector<std::string>{"unknown-product"});
}

TEST_CASE("without orders and sessions the number of reviews stands for popularity") {
    BuildOptions options;
    options.catalogs = {Source::fromBytes("products.csv", "id,title,price,review_count\na,Lamp,9,0\nb,Vase,9,40\nc,Bowl,9,\n")};
    const BuiltStore built = buildStore(options);
    CHECK(number(built, pack::Column::popularity, "b") == 255);
    CHECK(number(built, pack::Column::popularity, "a") == 0);
}

TEST_CASE("orders alone give a catalog of what was sold") {
    const BuiltStore built = buildStore(optionsOf(false, true));
    CHECK(built.model.itemCount() == 6);
    CHECK(built.products[positionOf(built, "t2")].price == 50.0);
}

TEST_CASE("sessions alone give a pack of the ids seen") {
    BuildOptions options;
    options.sessions = {Source::fromBytes("sessions.txt", "1 2 3\n2 3\n3 1 2\n")};
    const BuiltStore built = buildStore(options);
    CHECK(built.model.itemCount() == 3);
    CHECK(built.coViewed.rows[positionOf(built, "1")].size() == 2);
}

TEST_CASE("the same exports give the same bytes, another day gives another header") {
    const BuiltStore first = buildStore(optionsOf(true, true));
    CHECK(buildStore(optionsOf(true, true)).pack.bytes == first.pack.bytes);
    BuildOptions later = optionsOf(true, true);
    later.buildDay += 1;
    CHECK(buildStore(later).pack.bytes != first.pack.bytes);
}

TEST_CASE("rules and thumbnail sheets reach the pack under its own item numbers") {
    BuildOptions options = optionsOf(true, true);
    options.rules =
        readMerchantRules(Source::fromBytes("rules.json", R"({"rules": [{"kind": "pin", "item": "C-2"}], "hidden": [{"item": "t2"}]})"));
    options.thumbs = readThumbIndex(Source::fromBytes("thumbs.json", R"({"perSheet": 1, "ids": ["t1", "c1", "c2"]})"));
    const BuiltStore built = buildStore(options);
    REQUIRE(built.model.rules.size() == 1);
    CHECK(built.products[built.model.rules[0].target].id == "c2");
    CHECK(number(built, pack::Column::traits, "t2") == pack::traitHidden);
    CHECK(number(built, pack::Column::shardLow, "c2") == 2);
    CHECK(built.itemsWithThumbs == 3);
}

TEST_CASE("the manifest names files that are there, by content, and the summary names what was rejected") {
    const auto folder = std::filesystem::temp_directory_path() / "nearshelf-buildStore-test";
    std::filesystem::remove_all(folder);
    const BuiltStore built = buildStore(optionsOf(true, true));
    const Outputs outputs = writeOutputs(built, buildSearch(searchInput(built)), folder, (folder / "sheets" / "thumbs.json").string());
    std::ifstream manifestFile(folder / "manifest.json"), cardsFile(folder / outputs.cards.name);
    const auto manifest = nlohmann::json::parse(manifestFile), cards = nlohmann::json::parse(cardsFile);
    CHECK(manifest["pack"]["file"] == "pack-" + hexOf(built.pack.hash) + ".nsp");
    CHECK(std::filesystem::file_size(folder / std::string(manifest["pack"]["file"])) == manifest["pack"]["bytes"]);
    CHECK(manifest["built"] == "2026-11-22");
    CHECK(manifest["thumbs"]["file"] == "sheets/thumbs.json");
    CHECK(cards["pack"] == manifest["pack"]["hash"]);
    CHECK(cards["currency"] == "EUR");
    const std::size_t chair = positionOf(built, "c1");
    CHECK(cards["title"][chair] == "Oak chair");
    CHECK(cards["price"][chair] == 60.0);
    CHECK(cards["category"][chair] == "Chairs");
    for (const auto& entry : std::filesystem::directory_iterator(folder)) CHECK(entry.path().extension() != ".partial");
    CHECK_THAT(buildSummary(built, outputs), Contains("products.csv:6") && Contains("unknown-product") && Contains("5 products") &&
                                                 Contains("bytes, a search index of 5 products"));
    std::filesystem::remove_all(folder);
}

TEST_CASE("a folder that cannot be written is an error that names it") {
    const BuiltStore built = buildStore(optionsOf(true, false));
    CHECK_THROWS_WITH(writeOutputs(built, buildSearch(searchInput(built)), "/proc/nearshelf", ""), Contains("/proc/nearshelf"));
}
