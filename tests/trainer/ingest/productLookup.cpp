// SPDX-License-Identifier: MIT
#include "ingest/productLookup.h"

#include "trainer/ingest/support.h"

using namespace nearshelf::trainer;

namespace {

Product product(const char* id, std::vector<std::string> aliases, const char* title) {
    Product made;
    made.id = id;
    made.aliases = std::move(aliases);
    made.title = title;
    return made;
}

}  // namespace

TEST_CASE("a product is found by id, alias and title, never by what two products share") {
    Catalog catalog;
    catalog.products = {product("1", {"SKU-1", "2", "both"}, "Linen Shirt"), product("2", {"both"}, "Cotton Shirt"),
                        product("3", {}, "Gift Set"), product("4", {}, "gift set")};
    const ProductLookup lookup(catalog);
    CHECK(lookup.find("1") == 0u);
    CHECK(lookup.find("SKU-1") == 0u);
    CHECK(lookup.find("2") == 1u);  // an id goes before another product's alias
    CHECK(lookup.find("both") == std::nullopt);
    CHECK(lookup.findByTitle("LINEN shirt - M / Blue") == 0u);
    CHECK(lookup.findByTitle("Gift Set") == std::nullopt);
    CHECK(lookup.resolve("Linen Shirt - M", "") == 0u);
    CHECK(lookup.resolve("unknown", "Cotton Shirt") == 1u);
    CHECK(lookup.resolve("unknown", "unknown") == std::nullopt);
}
