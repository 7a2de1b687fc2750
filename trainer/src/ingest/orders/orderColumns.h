// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/detectFormat.h"
#include "ingest/records/columnMap.h"

#include <vector>

namespace nearshelf::trainer {

enum class OrderField {
    order,
    product,
    productName,
    quantity,
    unitPrice,
    lineTotal,
    time,
    customer,
    status,
    cancelledAt,
    packedItems,
    count
};

using OrderColumns = ColumnMap<OrderField>;

/// Shopify calls the order number "Name", which elsewhere is the product's; all other dialects share one table.
const std::vector<FieldNames<OrderField>>& orderFieldNames(Dialect dialect);

}  // namespace nearshelf::trainer
