// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/rejects.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace nearshelf::trainer {

/// What has a page of its own in the store. Variants (sizes, colours) are merged into their product: their ids become
/// aliases, their options attributes, the price the lowest, the stock the sum.
struct Product {
    std::string id;                    ///< the store's id: Shopify handle, WooCommerce ID, feed item_group_id or id
    std::vector<std::string> aliases;  ///< other ids a page or an order may use: SKUs, handle, variant ids, GTINs
    std::string groupId;               ///< the export's group id when variants were merged by it, else empty
    std::string title;
    std::string brand;
    std::string description;            ///< plain text
    std::string features;               ///< bullet points and specifications: plain text that search alone reads
    std::vector<std::string> category;  ///< levels of the deepest category path, top first; may be empty
    std::vector<std::string> tags;
    std::vector<std::pair<std::string, std::string>> attributes;  ///< (lower-case name, value); a name may repeat
    double price = 0.0;                                           ///< what the shopper pays now; 0 when unknown
    std::optional<double> compareAtPrice;                         ///< the higher price before a reduction
    std::string currency;                                         ///< ISO 4217, empty when the export does not say
    std::optional<double> cost;                                   ///< per unit, in the currency of `price`
    std::optional<double> margin;                                 ///< share of the price, -1 to 1
    std::optional<double> stock;                                  ///< units; absent when not tracked
    bool inStock = true;                                          ///< can be bought now (back orders and pre-orders can)
    std::string url;
    std::string imageUrl;
    std::optional<std::int64_t> createdAt;  ///< unix seconds
    std::optional<double> rating;           ///< on the store's own scale, usually 0 to 5
    std::optional<std::uint32_t> reviewCount;
    std::uint32_t file = 0;  ///< index into Catalog::files
    std::uint64_t line = 0;  ///< 1-based line of its first row
};

struct Catalog {
    std::vector<std::string> files;
    std::vector<Product> products;  ///< in the order of their first row
};

struct CatalogReport : IngestReport {
    std::uint64_t variants = 0;     ///< rows merged into a product that was there already
    std::uint64_t duplicates = 0;   ///< rows that replaced an earlier one with the same id (the last wins)
    std::uint64_t unpublished = 0;  ///< drafts, archived and hidden products, left out
};

}  // namespace nearshelf::trainer
