// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/catalog.h"

#include <string>
#include <unordered_map>

namespace nearshelf::trainer {

/// Collects products over all rows and files: the last row with an id wins, rows of one group become one product.
class CatalogBuilder {
public:
    CatalogBuilder(Catalog& catalog, CatalogReport& report) : catalog_(catalog), report_(report) {}

    /// Index for Product::file.
    std::uint32_t beginFile(const std::string& name);

    /// A whole product, or with a group id one variant of the product that has this id.
    void add(Product product);

    /// Merges a variant into the product with this id; false when there is none.
    bool addVariant(const std::string& productId, Product variant);

private:
    Catalog& catalog_;
    CatalogReport& report_;
    std::unordered_map<std::string, std::size_t> byId_;
};

}  // namespace nearshelf::trainer
