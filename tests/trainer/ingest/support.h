// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/catalog.h"
#include "ingest/order.h"
#include "ingest/source.h"

#include <catch2/catch.hpp>
#include <string>

namespace nearshelf::trainer::test {

inline Source vectorFile(const std::string& name) { return Source::fromFile(std::string(NEARSHELF_VECTORS "/ingest/") + name); }

inline const Product& productOf(const Catalog& catalog, const std::string& id) {
    for (const Product& product : catalog.products) {
        if (product.id == id) return product;
    }
    FAIL("no product with the id " << id);
    return catalog.products.front();
}

/// Of exports with one item per row: equal to the rows when each of them is somewhere.
inline std::uint64_t linesAccountedFor(const OrderLog& log, const OrderReport& report) {
    return log.lines.size() + report.rejects.count() + report.cancelledLines + report.returnedLines + report.unpaidLines +
           report.serviceLines + report.mergedLines + report.repeatedLines;
}

using Strings = std::vector<std::string>;
using Attributes = std::vector<std::pair<std::string, std::string>>;

}  // namespace nearshelf::trainer::test
