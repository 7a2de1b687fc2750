// SPDX-License-Identifier: MIT
#include "ingest/catalog/catalogBuilder.h"

#include "ingest/catalog/mergeVariant.h"

#include <utility>

namespace nearshelf::trainer {

std::uint32_t CatalogBuilder::beginFile(const std::string& name) {
    catalog_.files.push_back(name);
    return static_cast<std::uint32_t>(catalog_.files.size() - 1);
}

void CatalogBuilder::add(Product product) {
    completeProduct(product);
    if (!product.groupId.empty() && product.groupId != product.id) {
        const auto group = byId_.find(product.groupId);
        if (group != byId_.end()) {
            ++report_.variants;
            mergeVariant(catalog_.products[group->second], std::move(product));
            return;
        }
        std::string variantId = std::exchange(product.id, product.groupId);
        addAlias(product, std::move(variantId));
    }
    const auto [known, isNew] = byId_.emplace(product.id, catalog_.products.size());
    if (isNew) {
        catalog_.products.push_back(std::move(product));
    } else {
        ++report_.duplicates;
        catalog_.products[known->second] = std::move(product);
    }
}

bool CatalogBuilder::addVariant(const std::string& productId, Product variant) {
    const auto known = byId_.find(productId);
    if (known == byId_.end()) return false;
    ++report_.variants;
    completeProduct(variant);
    mergeVariant(catalog_.products[known->second], std::move(variant));
    return true;
}

}  // namespace nearshelf::trainer
