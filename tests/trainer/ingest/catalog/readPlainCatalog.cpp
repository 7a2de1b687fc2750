// SPDX-License-Identifier: MIT
#include "ingest/readCatalog.h"
#include "trainer/ingest/support.h"

using namespace nearshelf::trainer;
using namespace nearshelf::trainer::test;

TEST_CASE("a plain CSV with semicolons, decimal commas and days first is read") {
    CatalogReport report;
    const Catalog catalog = readCatalog({vectorFile("plainProducts.csv")}, report);
    REQUIRE(catalog.products.size() == 2);
    const Product& runner = productOf(catalog, "102");
    CHECK(runner.aliases == Strings{"LN-2"});
    CHECK(runner.price == 49.9);
    CHECK(runner.currency == "EUR");
    CHECK(runner.margin == 0.4);
    CHECK(runner.category == Strings{"Home", "Table"});
    CHECK_FALSE(runner.inStock);
    CHECK(runner.createdAt == 1712102400);  // 2024-04-03, because the row above has a 31st
    CHECK(runner.attributes == Attributes{{"color", "sand"}});
}

TEST_CASE("of rows with the same id the last wins and the others are counted") {
    CatalogReport report;
    const Catalog catalog = readCatalog({vectorFile("plainProducts.csv")}, report);
    CHECK(report.duplicates == 1);
    CHECK(productOf(catalog, "101").title == "Linen Napkin, large");
    CHECK(productOf(catalog, "101").price == 59.0);
}

TEST_CASE("plain rows without id, with a price that is none, or with too many cells are reported") {
    CatalogReport report;
    readCatalog({vectorFile("plainProducts.csv")}, report);
    CHECK(report.rows == 6);
    REQUIRE(report.rejects.count() == 3);
    const std::vector<Reject>& rejects = report.rejects.kept();
    CHECK(rejects[0].line == 6);
    CHECK(rejects[0].field == "Product ID");
    CHECK(rejects[1].line == 7);
    CHECK(rejects[1].reason == "\"cheap\" is no price");
    CHECK(rejects[2].line == 8);
    CHECK(rejects[2].reason == "the row has 15 cells, the header 13");
}

TEST_CASE("JSON lines are read with nested attributes, and broken lines reported") {
    CatalogReport report;
    const Catalog catalog = readCatalog({vectorFile("products.jsonl")}, report);
    REQUIRE(catalog.products.size() == 3);
    const Product& lamp = productOf(catalog, "7");
    CHECK(lamp.category == Strings{"Lighting", "Desk"});
    CHECK(lamp.attributes == Attributes{{"color", "Black"}, {"color", "White"}});
    CHECK(lamp.imageUrl == "https://example.com/i/lamp.jpg");
    CHECK(lamp.rating == 4.25);
    CHECK(lamp.reviewCount == 12u);
    CHECK(productOf(catalog, "8").createdAt == 1714557600);
    CHECK_FALSE(productOf(catalog, "10").inStock);
    REQUIRE(report.rejects.count() == 2);
    CHECK(report.rejects.kept()[0].line == 3);
    CHECK(report.rejects.kept()[0].reason == "not valid JSON");
    CHECK(report.rejects.kept()[1].line == 4);
}

TEST_CASE("a JSON document that wraps its products is read with the variants' ids, lowest price and stock") {
    CatalogReport report;
    const Catalog catalog = readCatalog({vectorFile("wrappedProducts.json")}, report);
    REQUIRE(catalog.products.size() == 1);
    const Product& basket = catalog.products.front();
    CHECK(basket.id == "9001");
    CHECK(basket.aliases == Strings{"rope-basket", "1", "2", "RB-S", "RB-L"});
    CHECK(basket.price == 15.0);
    CHECK(basket.stock == 5.0);
    CHECK(basket.line == 3);
}

TEST_CASE("a YAML list is read") {
    CatalogReport report;
    const Catalog catalog = readCatalog({vectorFile("products.yaml")}, report);
    REQUIRE(catalog.products.size() == 2);
    CHECK(productOf(catalog, "y-1").tags == Strings{"terracotta", "small"});
    CHECK(productOf(catalog, "y-1").attributes == Attributes{{"style", "pots"}});
    CHECK(productOf(catalog, "y-2").description == "A pot for tall plants.");
    CHECK(productOf(catalog, "y-2").line == 8);
}

TEST_CASE("files in Windows-1252, UTF-16 and UTF-8 with a byte order mark are read, and conversions noted") {
    CatalogReport report;
    const Catalog catalog =
        readCatalog({vectorFile("windows1252Products.csv"), vectorFile("utf16Products.csv"), vectorFile("bomCrlfProducts.csv")}, report);
    CHECK(report.duplicates == 3);
    CHECK(productOf(catalog, "1").title == "Two lines");
    const auto conversions = std::count_if(report.notes.begin(), report.notes.end(),
                                           [](const Note& note) { return note.text.find("read as plain") == std::string::npos; });
    CHECK(conversions == 2);

    CatalogReport second;
    CHECK(productOf(readCatalog({vectorFile("windows1252Products.csv")}, second), "1").title == "Café Cup – 50€");
    CHECK(productOf(readCatalog({vectorFile("utf16Products.csv")}, second), "1").title == "Zürich Cup €");
}

TEST_CASE("progress ends at the size of the text") {
    CatalogReport report;
    std::uint64_t last = 0;
    std::uint64_t whole = 0;
    readCatalog({vectorFile("feed.tsv")}, report, [&](const char* stage, std::uint64_t done, std::uint64_t total) {
        CHECK(std::string(stage) == "reading catalog");
        CHECK(done >= last);
        last = done;
        whole = total;
    });
    CHECK(whole == 718);
    CHECK(last == whole);
}

TEST_CASE("columns of public search sets are read: class, hierarchy, features and colour") {
    CatalogReport report;
    const Catalog catalog = readCatalog(
        {Source::fromBytes(
            "product.csv",
            "product_id\tproduct_name\tproduct_class\tcategory hierarchy\tproduct_description\tproduct_features\tproduct_color\n"
            "7\tOak Bed\tBeds\tFurniture / Bedroom / Beds\tA bed.\twood:oak|legs:4\tBrown\n")},
        report);
    const Product& bed = productOf(catalog, "7");
    CHECK(bed.title == "Oak Bed");
    CHECK(bed.category == Strings{"Furniture", "Bedroom", "Beds"});
    CHECK(bed.description == "A bed.");
    CHECK(bed.features == "wood:oak|legs:4");
    CHECK(bed.attributes == Attributes{{"type", "Beds"}, {"color", "Brown"}});
}
