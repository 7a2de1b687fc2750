// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/order.h"
#include "lifecycle/purchaseRate.h"

#include <cstdint>
#include <vector>

namespace nearshelf::trainer {

/// One customer's purchases up to a day, orders of one day taken as one.
struct CustomerRecord {
    std::uint64_t customer = 0;
    std::vector<std::uint32_t> days;  ///< of purchases, ascending, since 1970
    PurchaseRecord record;            ///< as of the end of the last day
    double meanSpend = 0;             ///< of the repeat purchases; 0 without any
};

/// Customers in the order of their keys; orders without customer or date, and those after `lastDay`, do not count.
std::vector<CustomerRecord> customerRecords(const OrderLog& log, std::uint32_t lastDay);

}  // namespace nearshelf::trainer
