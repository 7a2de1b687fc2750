// SPDX-License-Identifier: MIT
#include "ingest/orders/packedItems.h"

#include "ingest/text/ascii.h"
#include "ingest/text/columnName.h"
#include "ingest/text/splitValues.h"

namespace nearshelf::trainer {
namespace {

PackedItem unpackOne(std::string_view text) {
    PackedItem item;
    std::string productId;
    std::string sku;
    for (const std::string_view pair : splitAny(text, "|")) {
        const std::size_t colon = pair.find(':');
        if (colon == std::string_view::npos) continue;
        const std::string key = normalizeColumnName(pair.substr(0, colon));
        const std::string value(trim(pair.substr(colon + 1)));
        if (key == "product_id") productId = value;
        if (key == "sku") sku = value;
        if (key == "name" || key == "product" || key == "product_name") item.name = value;
        if (key == "quantity" || key == "qty") item.quantity = value;
        if (key == "price" || key == "item_price" || key == "unit_price") item.unitPrice = value;
        if (key == "total" || (key == "sub_total" && item.lineTotal.empty())) item.lineTotal = value;
    }
    item.product = !productId.empty() ? productId : !sku.empty() ? sku : item.name;
    return item;
}

}  // namespace

std::vector<PackedItem> unpackItems(std::string_view cell) {
    std::vector<PackedItem> items;
    for (const std::string_view text : splitAny(cell, ";")) {
        PackedItem item = unpackOne(text);
        if (!item.product.empty()) items.push_back(std::move(item));
    }
    return items;
}

}  // namespace nearshelf::trainer
