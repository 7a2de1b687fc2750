// SPDX-License-Identifier: MIT
#include "ingest/catalog/cellValues.h"

#include "ingest/text/quoted.h"
#include "ingest/text/splitValues.h"

#include <algorithm>

namespace nearshelf::trainer {

bool readPrice(const CatalogInput& input, std::uint64_t line, const std::string& field, std::string_view cell, DecimalMark mark,
               std::optional<double>& price) {
    for (const std::string_view value : splitAny(cell, std::string_view(&valueSeparator, 1))) {
        const std::optional<double> number = parseNumber(value, mark);
        if (!number || *number < 0.0) {
            input.reject(line, field, quoted(value) + " is no price");
            return false;
        }
        price = price ? std::min(*price, *number) : *number;
    }
    return true;
}

std::optional<double> readNumber(const CatalogInput& input, std::uint64_t line, const std::string& field, std::string_view cell,
                                 DecimalMark mark) {
    std::optional<double> sum;
    for (const std::string_view value : splitAny(cell, std::string_view(&valueSeparator, 1))) {
        const std::optional<double> number = parseNumber(value, mark);
        if (number) {
            sum = sum.value_or(0.0) + *number;
        } else {
            input.report.noteOnce(input.fileName, line, "column \"" + field + "\" holds values that are no numbers; they are ignored");
        }
    }
    return sum;
}

std::optional<std::int64_t> readDate(const CatalogInput& input, std::uint64_t line, const std::string& field, std::string_view cell,
                                     DateOrder order) {
    if (cell.empty()) return std::nullopt;
    const std::optional<std::int64_t> time = parseTime(cell, order);
    if (!time) {
        input.report.noteOnce(input.fileName, line, "column \"" + field + "\" holds values that are no dates; they are ignored");
    }
    return time;
}

void setPrices(Product& product, std::optional<double> regular, std::optional<double> reduced) {
    const bool onSale = reduced && *reduced > 0.0 && (!regular || *reduced < *regular);
    product.price = onSale ? *reduced : regular.value_or(0.0);
    if (onSale) product.compareAtPrice = regular;
}

}  // namespace nearshelf::trainer
