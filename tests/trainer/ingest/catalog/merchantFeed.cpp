// SPDX-License-Identifier: MIT
#include "ingest/readCatalog.h"
#include "trainer/ingest/support.h"

using namespace nearshelf::trainer;
using namespace nearshelf::trainer::test;

TEST_CASE("the items of one group in a Google feed are one product") {
    CatalogReport report;
    const Catalog catalog = readCatalog({vectorFile("feed.tsv")}, report);
    REQUIRE(catalog.products.size() == 2);
    const Product& shoe = productOf(catalog, "T-1");
    CHECK(shoe.aliases == Strings{"4000000000011", "T-1-R", "T-1-B", "4000000000028"});
    CHECK(shoe.price == 69.0);
    CHECK(shoe.compareAtPrice == 89.0);
    CHECK(shoe.currency == "EUR");
    CHECK(shoe.inStock);
    CHECK(shoe.category == Strings{"Shoes", "Trail"});  // Google's category number says nothing
    CHECK(std::count(shoe.attributes.begin(), shoe.attributes.end(), std::make_pair(std::string("color"), std::string("blue"))) == 1);

    const Product& poncho = productOf(catalog, "P-9");
    CHECK(poncho.title == "Poncho 7\" hood");
    CHECK(poncho.price == 1299.5);
    CHECK(poncho.inStock);  // pre-order
    CHECK(poncho.category == Strings{"Apparel & Accessories", "Clothing", "Outerwear"});
}

TEST_CASE("an RSS feed is read with its namespace, character data and repeated elements") {
    CatalogReport report;
    const Catalog catalog = readCatalog({vectorFile("feedRss.xml")}, report);
    REQUIRE(catalog.products.size() == 1);
    const Product& bag = catalog.products.front();
    CHECK(bag.id == "B-7");
    CHECK(bag.title == "Canvas Bag & Strap");
    CHECK(bag.description == "Sturdy & light");
    CHECK(bag.price == 24.9);
    CHECK(bag.currency == "GBP");
    CHECK(bag.category == Strings{"Bags", "Shoulder bags"});
    CHECK(bag.imageUrl == "https://example.com/i/bag.jpg");
    CHECK(bag.line == 5);
    REQUIRE(report.rejects.count() == 1);
    CHECK(report.rejects.kept()[0].line == 19);
    CHECK(report.rejects.kept()[0].reason == "the row has no id");
}

TEST_CASE("an Atom feed is read with its link attribute") {
    CatalogReport report;
    const Catalog catalog = readCatalog({vectorFile("feedAtom.xml")}, report);
    REQUIRE(catalog.products.size() == 1);
    CHECK(catalog.products.front().url == "https://example.com/flask");
    CHECK_FALSE(catalog.products.front().inStock);
}
