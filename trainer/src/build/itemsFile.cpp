// SPDX-License-Identifier: MIT
#include "build/itemsFile.h"

#include <nlohmann/json.hpp>

namespace nearshelf::trainer {
namespace {

using Json = nlohmann::ordered_json;

Json stockOf(const Product& product) {
    if (!product.inStock) return 0;
    return product.stock ? Json(*product.stock) : Json(nullptr);
}

Json itemOf(const Product& product) {
    Json item;
    item["id"] = product.id;
    item["title"] = product.title;
    item["brand"] = product.brand;
    item["category"] = product.category;
    item["price"] = product.price > 0 ? Json(product.price) : Json(nullptr);
    if (product.compareAtPrice) item["oldPrice"] = *product.compareAtPrice;
    item["url"] = product.url;
    item["image"] = product.imageUrl;
    item["stock"] = stockOf(product);
    item["description"] = product.description;
    if (product.rating) item["rating"] = *product.rating;
    if (product.reviewCount) item["reviews"] = *product.reviewCount;
    return item;
}

}  // namespace

std::string itemsJson(const std::vector<Product>& products) {
    Json items = Json::array();
    for (const Product& product : products) items.push_back(itemOf(product));
    return items.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace nearshelf::trainer
