// SPDX-License-Identifier: MIT
#include "ingest/text/parseNumber.h"

#include "ingest/text/ascii.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <utility>

namespace nearshelf::trainer {
namespace {

// The digits with their separators, without currency before and after; empty when there is no digit.
struct Body {
    std::string_view digits;
    std::string_view before;
    std::string_view after;
};

Body splitBody(std::string_view text) {
    text = trim(text);
    const auto first = std::find_if(text.begin(), text.end(), isAsciiDigit);
    if (first == text.end()) return {};
    auto begin = static_cast<std::size_t>(first - text.begin());
    const auto last = std::find_if(text.rbegin(), text.rend(), isAsciiDigit);
    const auto end = text.size() - static_cast<std::size_t>(last - text.rbegin());
    if (begin > 0 && text[begin - 1] == '.') --begin;  // ".95"
    return {text.substr(begin, end - begin), text.substr(0, begin), text.substr(end)};
}

// Where the decimal mark stands; npos when the number is whole.
std::size_t decimalAt(std::string_view digits, DecimalMark mark) {
    const std::size_t point = digits.rfind('.');
    const std::size_t comma = digits.rfind(',');
    constexpr std::size_t none = std::string_view::npos;
    if (point == none && comma == none) return none;
    if (point != none && comma != none) return std::max(point, comma);
    const std::size_t at = point != none ? point : comma;
    const char separator = digits[at];
    if (digits.find(separator) != at) return none;  // "1.299.000" can only be thousands
    const bool ambiguous = digits.size() - at - 1 == 3 && at >= 1 && at <= 3;
    if (!ambiguous) return at;
    return separator == (mark == DecimalMark::comma ? ',' : '.') ? at : none;
}

bool isUnitText(std::string_view text) {
    constexpr std::size_t longestUnit = 12;  // "руб." in UTF-8, "CHF", "% VAT"
    return text.size() <= longestUnit && std::none_of(text.begin(), text.end(), isAsciiDigit);
}

double scaleByTen(double value, int exponent) {
    for (; exponent > 0; --exponent) value *= 10.0;
    if (exponent == 0) return value;
    // One division by an exact power keeps decimals of prices correctly rounded.
    double divisor = 1.0;
    for (; exponent < 0 && divisor < 1e22; ++exponent) divisor *= 10.0;
    value /= divisor;
    for (; exponent < 0; ++exponent) value /= 10.0;
    return value;
}

}  // namespace

std::optional<double> parseNumber(std::string_view text, DecimalMark mark) {
    constexpr std::size_t longest = 48;
    Body body = splitBody(text);
    if (body.digits.empty() || body.digits.size() > longest) return std::nullopt;
    if (!isUnitText(body.before) || !isUnitText(body.after)) return std::nullopt;

    int exponent = 0;
    const std::size_t e = body.digits.find_first_of("eE");
    if (e != std::string_view::npos) {
        std::string_view power = body.digits.substr(e + 1);
        const bool negative = !power.empty() && power[0] == '-';
        if (!power.empty() && (power[0] == '-' || power[0] == '+')) power.remove_prefix(1);
        if (power.empty() || power.size() > 2 || !std::all_of(power.begin(), power.end(), isAsciiDigit)) return std::nullopt;
        for (const char c : power) exponent = exponent * 10 + (c - '0');
        if (negative) exponent = -exponent;
        body.digits = body.digits.substr(0, e);
    }

    const std::size_t decimal = decimalAt(body.digits, mark);
    std::uint64_t mantissa = 0;
    constexpr std::uint64_t mantissaLimit = 100'000'000'000'000'000;
    for (std::size_t i = 0; i < body.digits.size(); ++i) {
        const char c = body.digits[i];
        const auto byte = static_cast<unsigned char>(c);
        if (isAsciiDigit(c)) {
            const bool kept = mantissa < mantissaLimit;
            if (kept) mantissa = mantissa * 10 + static_cast<std::uint64_t>(c - '0');
            if (decimal != std::string_view::npos && i > decimal) exponent -= kept ? 1 : 0;
            if (!kept && (decimal == std::string_view::npos || i < decimal)) ++exponent;
        } else if (c != '.' && c != ',' && c != '\'' && c != ' ' && byte != 0xC2 && byte != 0xA0 && byte != 0xE2 && byte != 0x80 &&
                   byte != 0xAF) {  // U+00A0 and U+202F group thousands in French and Swiss exports
            return std::nullopt;
        }
    }
    const double value = scaleByTen(static_cast<double>(mantissa), exponent);
    const bool negative = body.before.find('-') != std::string_view::npos;
    return negative ? -value : value;
}

std::optional<DecimalMark> provenDecimalMark(std::string_view text) {
    const std::string_view digits = splitBody(text).digits;
    const std::size_t asPoint = decimalAt(digits, DecimalMark::point);
    if (asPoint == std::string_view::npos || asPoint != decimalAt(digits, DecimalMark::comma)) return std::nullopt;
    return digits[asPoint] == ',' ? DecimalMark::comma : DecimalMark::point;
}

std::string currencyOf(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, const char*>, 6> symbols = {
        {{"€", "EUR"}, {"$", "USD"}, {"£", "GBP"}, {"¥", "JPY"}, {"₹", "INR"}, {"zł", "PLN"}}};
    const Body body = splitBody(text);
    for (const std::string_view side : {trim(body.before), trim(body.after)}) {
        if (side.size() == 3 && std::all_of(side.begin(), side.end(), isAsciiUpper)) return std::string(side);
        for (const auto& [symbol, code] : symbols) {
            if (side == symbol) return code;
        }
    }
    return "";
}

}  // namespace nearshelf::trainer
