// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/catalog/catalogInput.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace nearshelf::trainer {

/// A price, which may be absent; several values of one cell (variants of a JSON product) give the lowest.
/// A text that is no price >= 0 is reported for the row, and false returned.
bool readPrice(const CatalogInput& input, std::uint64_t line, const std::string& field, std::string_view cell, DecimalMark mark,
               std::optional<double>& price);

/// A number that does no harm when it cannot be read: noted once per file, and absent.
std::optional<double> readNumber(const CatalogInput& input, std::uint64_t line, const std::string& field, std::string_view cell,
                                 DecimalMark mark);

/// Likewise for a date.
std::optional<std::int64_t> readDate(const CatalogInput& input, std::uint64_t line, const std::string& field, std::string_view cell,
                                     DateOrder order);

/// Sets price and compare-at price from a regular and a reduced price, as feeds and WooCommerce name them.
void setPrices(Product& product, std::optional<double> regular, std::optional<double> reduced);

}  // namespace nearshelf::trainer
