// SPDX-License-Identifier: MIT
#include "model/priceBands.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace nearshelf::trainer {
namespace {

double roundToShelfPrice(double price) {
    constexpr std::array<double, 13> steps{1, 1.2, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6, 7, 8, 10};
    const double unit = std::pow(10.0, std::floor(std::log10(price)));
    const double step = *std::min_element(steps.begin(), steps.end(),
                                          [&](double a, double b) { return std::abs(a * unit - price) < std::abs(b * unit - price); });
    return step * unit;
}

std::string amountOf(double amount, const std::string& currency) {
    std::array<char, 32> digits{};
    const bool whole = std::abs(amount - std::round(amount)) < 0.005;
    std::snprintf(digits.data(), digits.size(), whole ? "%.0f" : "%.2f", amount);
    constexpr std::array<std::array<const char*, 2>, 4> signs{{{"USD", "$"}, {"EUR", "€"}, {"GBP", "£"}, {"JPY", "¥"}}};
    for (const auto& [code, sign] : signs)
        if (currency == code) return sign + std::string(digits.data());
    return currency.empty() ? digits.data() : currency + " " + digits.data();
}

}  // namespace

std::vector<double> priceEdges(std::vector<double> prices, std::uint32_t bands) {
    std::vector<double> edges;
    if (prices.empty()) return edges;
    std::sort(prices.begin(), prices.end());
    for (std::uint32_t band = 1; band < bands; ++band) {
        const double edge = roundToShelfPrice(prices[prices.size() * band / bands]);
        const bool separates = edge > prices.front() && edge <= prices.back();
        if (separates && (edges.empty() || edge > edges.back())) edges.push_back(edge);
    }
    return edges;
}

PackFacet priceBandFacet(const std::vector<Product>& products, std::uint32_t bands, const std::string& currency) {
    std::vector<double> prices;
    for (const Product& product : products)
        if (product.price > 0) prices.push_back(product.price);
    const std::vector<double> edges = priceEdges(std::move(prices), bands);

    PackFacet facet{pack::FacetKind::priceBand, "price", {}, std::vector<std::uint16_t>(products.size(), 0)};
    if (edges.empty()) return facet;
    facet.values.push_back({"under " + amountOf(edges.front(), currency), 0, noParent});
    for (std::size_t i = 0; i + 1 < edges.size(); ++i)
        facet.values.push_back({amountOf(edges[i], currency) + " – " + amountOf(edges[i + 1], currency), 0, noParent});
    facet.values.push_back({amountOf(edges.back(), currency) + " and more", 0, noParent});
    for (std::size_t item = 0; item < products.size(); ++item)
        if (products[item].price > 0) {
            const auto below = std::upper_bound(edges.begin(), edges.end(), products[item].price) - edges.begin();
            facet.cells[item] = static_cast<std::uint16_t>(below + 1);
        }
    return facet;
}

}  // namespace nearshelf::trainer
