// SPDX-License-Identifier: MIT
#include "model/facets.h"

#include "model/categoryFacet.h"
#include "model/priceBands.h"

#include <catch2/catch.hpp>

using namespace nearshelf::trainer;
using nearshelf::pack::FacetKind;

namespace {

Product in(std::vector<std::string> category, double price = 0) {
    Product product;
    product.category = std::move(category);
    product.price = price;
    return product;
}

const PackFacet* facetNamed(const std::vector<PackFacet>& facets, const std::string& name) {
    for (const PackFacet& facet : facets)
        if (facet.name == name) return &facet;
    return nullptr;
}

std::string valueOf(const PackFacet& facet, std::size_t item) {
    return facet.cells[item] == 0 ? "" : facet.values[facet.cells[item] - 1u].name;
}

}  // namespace

TEST_CASE("a category is named by its label, and by its path where the label is not alone") {
    const PackFacet facet = categoryFacet({in({"Men", "Shirts"}), in({"Women", "Shirts"}), in({"Women", "Dresses"}), in({})}, 100);
    CHECK(valueOf(facet, 0) == "Men > Shirts");
    CHECK(valueOf(facet, 1) == "Women > Shirts");
    CHECK(valueOf(facet, 2) == "Dresses");
    CHECK(valueOf(facet, 3).empty());
    for (std::size_t value = 0; value < facet.values.size(); ++value)
        CHECK((facet.values[value].parent == noParent || facet.values[value].parent < value));
}

TEST_CASE("of too many categories the smallest leaves fold into their parents") {
    std::vector<Product> products(5, in({"Home", "Lamps"}));
    products.push_back(in({"Home", "Candles"}));
    const PackFacet facet = categoryFacet(products, 2);
    CHECK(facet.values.size() == 2);
    CHECK(valueOf(facet, 0) == "Lamps");
    CHECK(valueOf(facet, 5) == "Home");
}

TEST_CASE("price bands have round edges, hold about as many items each and name the currency") {
    std::vector<Product> products;
    for (int i = 0; i < 800; ++i) products.push_back(in({}, 1 + i * 0.25));
    products.push_back(in({}));
    const PackFacet facet = priceBandFacet(products, 8, "EUR");
    REQUIRE(facet.values.size() == 8);
    CHECK(facet.values[0].name == "under €25");
    CHECK(facet.values[1].name == "€25 – €50");
    CHECK(valueOf(facet, 96) == "€25 – €50");  // 25 itself
    CHECK(facet.cells[800] == 0);
    CHECK(priceEdges({5, 5, 5, 5}, 8).empty());
}

TEST_CASE("attributes that choose are kept, numbers and constants are not, spellings are joined") {
    std::vector<Product> products(60);
    for (std::size_t i = 0; i < products.size(); ++i) {
        const char* const colours[] = {"Red", "red", "Blue"};
        products[i].attributes = {{"color", colours[i % 3]}, {"ean", std::to_string(1000 + i)}, {"made", "here"}};
        products[i].tags = {i % 2 == 0 ? "fit:slim" : "fit:wide"};
    }
    const auto facets = attributeFacets(products);
    REQUIRE(facets.size() == 2);
    CHECK(facetNamed(facets, "fit") != nullptr);
    const PackFacet* color = facetNamed(facets, "color");
    REQUIRE(color != nullptr);
    REQUIRE(color->values.size() == 2);
    CHECK(valueOf(*color, 0) == valueOf(*color, 1));
}

TEST_CASE("base shares follow interactions, sum to one over the leaves, and a parent's holds its children's") {
    const std::vector<Product> products{in({"Home", "Lamps"}), in({"Home", "Vases"}), in({"Garden"})};
    const auto facets = buildFacets(products, {8.0, 1.0, 0.0}, "");
    const PackFacet* category = facetNamed(facets, "category");
    REQUIRE(category != nullptr);
    float home = 0, lamps = 0, vases = 0, garden = 0;
    for (const PackFacetValue& value : category->values)
        (value.name == "Home" ? home : value.name == "Lamps" ? lamps : value.name == "Vases" ? vases : garden) = value.baseShare;
    CHECK(home == Approx(lamps + vases));
    CHECK(home + garden == Approx(1.0f));
    CHECK(lamps == Approx((8.0 + 0.3) / 9.9));  // a tenth of the mean popularity, 3, is added to each
    CHECK(garden > 0.0f);
}
