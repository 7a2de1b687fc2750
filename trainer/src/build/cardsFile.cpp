// SPDX-License-Identifier: MIT
#include "build/cardsFile.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace nearshelf::trainer {
namespace {

using Json = nlohmann::ordered_json;

template <typename Of>
Json column(const std::vector<Product>& products, Of of) {
    Json values = Json::array();
    for (const Product& product : products) values.push_back(of(product));
    return values;
}

template <typename Number>
Json orNull(const std::optional<Number>& value) {
    return value ? Json(*value) : Json(nullptr);
}

}  // namespace

std::string cardsJson(const std::vector<Product>& products, const std::string& currency, const std::string& packHash) {
    const auto any = [&](auto has) { return std::any_of(products.begin(), products.end(), has); };
    Json cards;
    cards["format"] = 1;
    cards["pack"] = packHash;
    cards["currency"] = currency;
    cards["id"] = column(products, [](const Product& product) { return Json(product.id); });
    cards["title"] = column(products, [](const Product& product) { return Json(product.title); });
    cards["url"] = column(products, [](const Product& product) { return Json(product.url); });
    cards["image"] = column(products, [](const Product& product) { return Json(product.imageUrl); });
    cards["price"] = column(products, [](const Product& product) { return product.price > 0 ? Json(product.price) : Json(nullptr); });
    if (any([](const Product& product) { return product.compareAtPrice.has_value(); }))
        cards["oldPrice"] = column(products, [](const Product& product) { return orNull(product.compareAtPrice); });
    cards["brand"] = column(products, [](const Product& product) { return Json(product.brand); });
    cards["category"] =
        column(products, [](const Product& product) { return Json(product.category.empty() ? std::string() : product.category.back()); });
    if (any([](const Product& product) { return product.rating.has_value(); }))
        cards["rating"] = column(products, [](const Product& product) { return orNull(product.rating); });
    return cards.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace nearshelf::trainer
