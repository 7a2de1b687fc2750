// SPDX-License-Identifier: MIT
#include "ingest/productLookup.h"

#include "ingest/text/ascii.h"

namespace nearshelf::trainer {
namespace {

constexpr std::uint32_t shared = 0xFFFFFFFF;

template <typename Map, typename Key>
void addOrShare(Map& map, Key key, std::uint32_t index) {
    const auto [entry, isNew] = map.emplace(std::move(key), index);
    if (!isNew && entry->second != index) entry->second = shared;
}

template <typename Map, typename Key>
std::optional<std::uint32_t> lookUp(const Map& map, const Key& key) {
    const auto found = map.find(key);
    if (found == map.end() || found->second == shared) return std::nullopt;
    return found->second;
}

}  // namespace

ProductLookup::ProductLookup(const Catalog& catalog) {
    std::unordered_map<std::string_view, std::uint32_t> aliases;
    for (std::uint32_t i = 0; i < catalog.products.size(); ++i) {
        const Product& product = catalog.products[i];
        ids_.emplace(product.id, i);
        for (const std::string& alias : product.aliases) addOrShare(aliases, std::string_view(alias), i);
        if (!product.title.empty()) addOrShare(titles_, toAsciiLower(trim(product.title)), i);
    }
    ids_.insert(aliases.begin(), aliases.end());  // leaves ids that are there already
}

std::optional<std::uint32_t> ProductLookup::find(std::string_view idOrAlias) const { return lookUp(ids_, idOrAlias); }

std::optional<std::uint32_t> ProductLookup::findByTitle(std::string_view title) const {
    std::string name = toAsciiLower(trim(title));
    while (!name.empty()) {
        const auto found = lookUp(titles_, name);
        if (found) return found;
        const std::size_t dash = name.rfind(" - ");
        if (dash == std::string::npos) return std::nullopt;
        name.resize(dash);
    }
    return std::nullopt;
}

std::optional<std::uint32_t> ProductLookup::resolve(std::string_view id, std::string_view name) const {
    if (const auto found = find(id)) return found;
    if (const auto found = findByTitle(id)) return found;
    return findByTitle(name);
}

}  // namespace nearshelf::trainer
