// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace nearshelf::trainer {

/// Which of '.' and ',' separates decimals in a file.
enum class DecimalMark { point, comma };

/// A number as shops write it: "12.00 EUR", "€1.299,00", "1,299.00", "1 299,00", "1'299.00", "-3", "2.1e-3", "35%".
/// `mark` decides only what the text leaves open ("1.299"). Nothing for text that is no number.
std::optional<double> parseNumber(std::string_view text, DecimalMark mark);

/// The mark that `text` proves: "6.95" point, "6,95" comma, "1.299" and "12" nothing.
std::optional<DecimalMark> provenDecimalMark(std::string_view text);

/// The currency written beside a number as its ISO 4217 code ("12.00 EUR" and "€12" give "EUR"); empty when none is.
std::string currencyOf(std::string_view text);

}  // namespace nearshelf::trainer
