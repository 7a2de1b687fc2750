// SPDX-License-Identifier: MIT
#include "ingest/readCatalog.h"
#include "trainer/ingest/support.h"

using namespace nearshelf::trainer;
using namespace nearshelf::trainer::test;

TEST_CASE("Shopify rows with one handle are one product with its variants' ids, options, lowest price and stock") {
    CatalogReport report;
    const Catalog catalog = readCatalog({vectorFile("shopifyProducts.csv")}, report);
    REQUIRE(catalog.products.size() == 2);
    CHECK(report.unpublished == 1);
    CHECK(report.variants == 1);
    CHECK(report.rejects.count() == 0);

    const Product& mug = productOf(catalog, "fern-mug");
    CHECK(mug.title == "Fern Mug");
    CHECK(mug.description == "Stoneware mug, hand-thrown & glazed. 350 ml");
    CHECK(mug.brand == "Kiln & Co");
    CHECK(mug.category == Strings{"Home & Garden", "Kitchen & Dining", "Drinkware", "Mugs"});
    CHECK(mug.tags == Strings{"ceramic", "green", "kitchen"});
    CHECK(mug.aliases == Strings{"FM-MOSS", "4006381333931", "FM-SLATE"});
    CHECK(mug.attributes == Attributes{{"type", "Mugs"}, {"color", "Moss"}, {"color", "Slate"}});
    CHECK(mug.price == 16.0);
    CHECK(mug.compareAtPrice == std::nullopt);  // only the dearer variant is reduced
    CHECK(mug.cost == 6.4);
    CHECK(mug.margin == Approx(0.6));
    CHECK(mug.stock == 4.0);
    CHECK(mug.inStock);
    CHECK(mug.url == "/products/fern-mug");
    CHECK(mug.imageUrl == "https://example.com/i/fern-moss.jpg");
    CHECK(mug.line == 2);

    const Product& tray = productOf(catalog, "oak-tray");
    CHECK(tray.stock == std::nullopt);  // not tracked, so always for sale
    CHECK(tray.inStock);
    CHECK(tray.category == Strings{"Trays"});
    CHECK(tray.attributes == Attributes{{"gender", "unisex"}});  // "Default Title" is no option
    CHECK(tray.line == 6);
}

TEST_CASE("the Shopify columns of 2025 are read alike") {
    CatalogReport report;
    const Catalog catalog = readCatalog({vectorFile("shopifyProducts2025.csv")}, report);
    REQUIRE(catalog.products.size() == 1);
    CHECK(report.unpublished == 1);
    const Product& scarf = catalog.products.front();
    CHECK(scarf.id == "wool-scarf");
    CHECK(scarf.aliases == Strings{"WS-R", "WS-B"});
    CHECK(scarf.stock == 5.0);  // an oversold variant counts as empty
    CHECK(scarf.price == 35.0);
}

TEST_CASE("a Shopify product that a later file holds again is replaced") {
    CatalogReport report;
    const std::string again = "Handle,Title,Variant Price\noak-tray,Oak Tray XL,50\n";
    const Catalog catalog = readCatalog({vectorFile("shopifyProducts.csv"), Source::fromBytes("new.csv", again)}, report);
    CHECK(catalog.products.size() == 2);
    CHECK(report.duplicates == 1);
    CHECK(productOf(catalog, "oak-tray").title == "Oak Tray XL");
    CHECK(catalog.files[productOf(catalog, "oak-tray").file] == "new.csv");
}
