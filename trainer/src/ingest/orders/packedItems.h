// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nearshelf::trainer {

/// One product of an order whose export packs all of them into one cell.
struct PackedItem {
    std::string product;
    std::string name;
    std::string quantity;
    std::string unitPrice;
    std::string lineTotal;
};

/// Unpacks the cells of WooCommerce's export plugins: "name:Mug|sku:M-1|quantity:2|total:20.00", several separated by ';'.
/// Empty when the cell has no such shape.
std::vector<PackedItem> unpackItems(std::string_view cell);

}  // namespace nearshelf::trainer
