// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/catalog.h"
#include "ingest/order.h"

namespace nearshelf::trainer {

/// The catalog of a shop that gave order files only: per product of the log's lines its id, the name it was most often sold
/// under, and the median of its unit prices above zero (the upper of two middle ones, so that it is a price that was paid).
/// In the order of the first sale; everything else of Product stays empty. Services must have been removed before.
Catalog catalogFromOrders(const OrderLog& log);

}  // namespace nearshelf::trainer
