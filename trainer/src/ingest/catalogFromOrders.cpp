// SPDX-License-Identifier: MIT
#include "ingest/catalogFromOrders.h"

#include "ingest/orders/productNames.h"

#include <algorithm>
#include <vector>

namespace nearshelf::trainer {

Catalog catalogFromOrders(const OrderLog& log) {
    const std::vector<std::uint32_t> names = mostFrequentNames(log);
    std::vector<std::vector<double>> prices(log.productIds.size());
    std::vector<bool> listed(log.productIds.size(), false);
    std::vector<std::uint32_t> sold;
    for (const OrderLine& line : log.lines) {
        if (line.unitPrice > 0.0) prices[line.product].push_back(line.unitPrice);
        if (listed[line.product]) continue;
        listed[line.product] = true;
        sold.push_back(line.product);
    }
    Catalog catalog;
    catalog.files.emplace_back("orders");
    catalog.products.reserve(sold.size());
    for (const std::uint32_t number : sold) {
        Product product;
        product.id = log.productIds[number];
        product.title = log.productNames[names[number]];
        std::vector<double>& paid = prices[number];
        if (!paid.empty()) {
            const auto middle = paid.begin() + static_cast<std::ptrdiff_t>(paid.size() / 2);
            std::nth_element(paid.begin(), middle, paid.end());
            product.price = *middle;
        }
        catalog.products.push_back(std::move(product));
    }
    return catalog;
}

}  // namespace nearshelf::trainer
