// SPDX-License-Identifier: MIT
#include "model/itemVectors.h"

#include "model/quantize.h"

#include <catch2/catch.hpp>
#include <cmath>

using namespace nearshelf::trainer;

namespace {

constexpr int perTheme = 20;
const std::vector<std::string> themes[] = {
    {"oak", "table", "chair", "shelf"}, {"silk", "dress", "blouse", "scarf"}, {"steel", "pan", "knife", "pot"}};

/// Three themes that share no word; every item has three of its theme's four.
std::vector<Product> threeThemes() {
    std::vector<Product> products;
    for (const auto& words : themes)
        for (int i = 0; i < perTheme; ++i) {
            Product product;
            for (std::size_t word = 0; word < words.size(); ++word)
                if (static_cast<int>(word) != i % 4) product.title += words[word] + " ";
            products.push_back(product);
        }
    return products;
}

float similarity(const DenseRows& vectors, int a, int b) { return vectors.row(a).dot(vectors.row(b)); }

History historyOf(const std::vector<Product>& products) {
    History history;
    history.itemCount = static_cast<std::uint32_t>(products.size());
    return history;
}

}  // namespace

TEST_CASE("items of one theme lie nearer to each other than to any other theme") {
    const auto products = threeThemes();
    const DenseRows vectors = itemVectors(products, historyOf(products));
    for (int a = 0; a < 3 * perTheme; ++a)
        for (int b = 0; b < 3 * perTheme; ++b) {
            const float inside = similarity(vectors, a, a / perTheme * perTheme + (a + 3) % perTheme);
            if (a / perTheme != b / perTheme) REQUIRE(inside > similarity(vectors, a, b));
        }
}

TEST_CASE("buying together draws items of different words together and leaves cold items with their kind") {
    const auto products = threeThemes();
    History history = historyOf(products);
    const DenseRows before = itemVectors(products, history);
    // Tables 0 … 9 are bought with one another and with pans 40 … 49; all else is cold.
    for (std::uint32_t order = 0; order < 200; ++order)
        history.baskets.push_back({noCustomer, 0, {order % 10, (order + 1) % 10, (order / 10 + order) % 10 + 40}});
    const DenseRows after = itemVectors(products, history);
    CHECK(similarity(after, 0, 44) > similarity(before, 0, 44) + 0.1f);
    for (int cold : {12, 15, 17}) CHECK(similarity(after, cold, 3) > similarity(after, cold, 25));
}

TEST_CASE("an item without text and without behaviour has no vector") {
    auto products = threeThemes();
    products.emplace_back();
    const DenseRows vectors = itemVectors(products, historyOf(products));
    CHECK(vectors.row(vectors.rows() - 1).norm() == 0.0f);
    CHECK(vectors.row(0).norm() == Approx(1.0f));
}

TEST_CASE("quantised vectors keep similarities to a hundredth") {
    const auto products = threeThemes();
    const DenseRows vectors = itemVectors(products, historyOf(products));
    const PackVectors packed = quantize(vectors);
    REQUIRE(packed.dimension == 32);
    for (int other = 0; other < 60; ++other) {
        int dot = 0;
        for (std::size_t i = 0; i < 32; ++i) dot += packed.cells[i] * packed.cells[static_cast<std::size_t>(other) * 32 + i];
        CHECK(static_cast<float>(dot) * packed.scale * packed.scale == Approx(similarity(vectors, 0, other)).margin(0.01));
    }
    CHECK(quantize(DenseRows::Zero(3, 32)).dimension == 0);
}
