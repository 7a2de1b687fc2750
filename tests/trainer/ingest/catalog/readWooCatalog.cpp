// SPDX-License-Identifier: MIT
#include "ingest/readCatalog.h"
#include "trainer/ingest/support.h"

using namespace nearshelf::trainer;
using namespace nearshelf::trainer::test;

TEST_CASE("WooCommerce variations join their parent by SKU or id, wherever they stand") {
    CatalogReport report;
    const Catalog catalog = readCatalog({vectorFile("wooProducts.csv")}, report);
    REQUIRE(catalog.products.size() == 2);
    CHECK(report.variants == 2);
    CHECK(report.unpublished == 2);  // one hidden, one draft

    const Product& hoodie = productOf(catalog, "30");
    CHECK(hoodie.title == "Loop Hoodie");
    CHECK(hoodie.description == "Soft hoodie. Brushed inside.");
    CHECK(hoodie.aliases == Strings{"HD", "31", "HD-R-L", "32", "HD-B"});
    CHECK(hoodie.category == Strings{"Clothing", "Hoodies & Sweats"});
    CHECK(hoodie.tags == Strings{"warm", "Clothing", "Gifts, Cards & More"});
    CHECK(hoodie.attributes == Attributes{{"color", "Red"}, {"color", "Blue"}});
    CHECK(hoodie.price == 39.9);  // decimal commas
    CHECK(hoodie.compareAtPrice == 49.9);
    CHECK(hoodie.stock == 3.0);
    CHECK(hoodie.inStock);
    CHECK(hoodie.imageUrl == "https://example.com/h1.jpg");
    CHECK(hoodie.url == "/?p=30");

    const Product& cap = productOf(catalog, "40");
    CHECK(cap.inStock);  // none left, but it can be ordered
    CHECK(cap.aliases == Strings{"CAP-1", "4012345678901"});
}

TEST_CASE("WooCommerce rows that cannot be used are reported with line, column and reason") {
    CatalogReport report;
    readCatalog({vectorFile("wooProducts.csv")}, report);
    REQUIRE(report.rejects.count() == 2);
    const Reject& price = report.rejects.kept()[0];
    CHECK(price.line == 9);
    CHECK(price.field == "Regular price");
    CHECK(price.reason == "\"five\" is no price");
    const Reject& orphan = report.rejects.kept()[1];
    CHECK(orphan.line == 8);
    CHECK(orphan.field == "Parent");
}
