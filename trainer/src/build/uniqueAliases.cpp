// SPDX-License-Identifier: MIT
#include "build/uniqueAliases.h"

#include <string_view>
#include <unordered_map>

namespace nearshelf::trainer {

std::vector<std::pair<std::string, std::uint32_t>> uniqueAliases(const std::vector<Product>& products) {
    constexpr std::uint32_t nobody = 0xFFFFFFFFu;
    std::unordered_map<std::string_view, std::uint32_t> ownerOf;
    for (const Product& product : products) ownerOf.emplace(product.id, nobody);
    for (std::uint32_t item = 0; item < products.size(); ++item)
        for (const std::string& alias : products[item].aliases) {
            const auto [entry, isNew] = ownerOf.try_emplace(alias, item);
            if (!isNew && entry->second != item) entry->second = nobody;
        }
    std::vector<std::pair<std::string, std::uint32_t>> aliases;
    for (std::uint32_t item = 0; item < products.size(); ++item)
        for (const std::string& alias : products[item].aliases)
            if (auto& owner = ownerOf.at(alias); owner == item) {
                aliases.emplace_back(alias, item);
                owner = nobody;  // given once, even when the product lists it twice
            }
    return aliases;
}

}  // namespace nearshelf::trainer
