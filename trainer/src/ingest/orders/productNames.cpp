// SPDX-License-Identifier: MIT
#include "ingest/orders/productNames.h"

#include <algorithm>
#include <utility>

namespace nearshelf::trainer {

std::vector<std::uint32_t> mostFrequentNames(const OrderLog& log) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;  // (product, name), one per named line
    pairs.reserve(log.lines.size());
    for (const OrderLine& line : log.lines) {
        if (line.productName != 0) pairs.emplace_back(line.product, line.productName);
    }
    std::sort(pairs.begin(), pairs.end());
    std::vector<std::uint32_t> names(log.productIds.size(), 0);
    std::vector<std::size_t> best(log.productIds.size(), 0);
    for (std::size_t begin = 0; begin < pairs.size();) {
        std::size_t end = begin;
        while (end < pairs.size() && pairs[end] == pairs[begin]) ++end;
        const auto [product, name] = pairs[begin];
        if (end - begin > best[product]) {
            best[product] = end - begin;
            names[product] = name;
        }
        begin = end;
    }
    return names;
}

}  // namespace nearshelf::trainer
