// SPDX-License-Identifier: MIT
#include "ingest/catalog/mergeVariant.h"

namespace nearshelf::trainer {
namespace {

template <typename Value>
void fillGap(Value& value, Value& other) {
    if (value == Value()) value = std::move(other);
}

}  // namespace

void addAlias(Product& product, std::string alias) {
    if (alias != product.id) addUnique(product.aliases, std::move(alias));
}

void addAttribute(Product& product, std::string name, std::string value) {
    if (!value.empty()) addUnique(product.attributes, {std::move(name), std::move(value)});
}

void mergeVariant(Product& product, Product variant) {
    const bool cheaper = variant.price > 0.0 && (product.price <= 0.0 || variant.price < product.price);
    if (cheaper) {
        product.price = variant.price;
        product.compareAtPrice = variant.compareAtPrice;
        product.cost = variant.cost;
        product.margin = variant.margin;
    }
    // One variant whose stock is not tracked makes the sum unknown.
    product.stock = product.stock && variant.stock ? std::optional<double>(*product.stock + *variant.stock) : std::nullopt;
    product.inStock = product.inStock || variant.inStock;

    addAlias(product, std::move(variant.id));
    for (std::string& alias : variant.aliases) addAlias(product, std::move(alias));
    for (std::string& tag : variant.tags) addUnique(product.tags, std::move(tag));
    for (auto& attribute : variant.attributes) addUnique(product.attributes, std::move(attribute));

    fillGap(product.title, variant.title);
    fillGap(product.brand, variant.brand);
    fillGap(product.description, variant.description);
    fillGap(product.features, variant.features);
    fillGap(product.category, variant.category);
    fillGap(product.currency, variant.currency);
    fillGap(product.url, variant.url);
    fillGap(product.imageUrl, variant.imageUrl);
    fillGap(product.createdAt, variant.createdAt);
    fillGap(product.rating, variant.rating);
    fillGap(product.reviewCount, variant.reviewCount);
}

void completeProduct(Product& product) {
    if (product.compareAtPrice && *product.compareAtPrice <= product.price) product.compareAtPrice.reset();
    if (!product.margin && product.cost && product.price > 0.0) {
        product.margin = std::clamp((product.price - *product.cost) / product.price, -1.0, 1.0);
    }
}

}  // namespace nearshelf::trainer
