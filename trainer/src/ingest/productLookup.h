// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/catalog.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace nearshelf::trainer {

/// Finds the product that an order line or a session means. Ids go before aliases, aliases before titles; what several
/// products share finds none of them. The catalog must outlive it unchanged.
class ProductLookup {
public:
    explicit ProductLookup(const Catalog& catalog);

    /// Index into Catalog::products for an id or alias; case counts, for SKUs may differ in nothing else.
    std::optional<std::uint32_t> find(std::string_view idOrAlias) const;

    /// For exports without ids: by title, also when a variant's name follows it ("Linen Shirt - M / Blue").
    std::optional<std::uint32_t> findByTitle(std::string_view title) const;

    /// find() of the id, else findByTitle() of the id and then of the name.
    std::optional<std::uint32_t> resolve(std::string_view id, std::string_view name) const;

private:
    std::unordered_map<std::string_view, std::uint32_t> ids_;
    std::unordered_map<std::string, std::uint32_t> titles_;
};

}  // namespace nearshelf::trainer
