// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/order.h"

#include <cstdint>
#include <vector>

namespace nearshelf::trainer {

/// For each product number of the log the name it was most often sold under (a number in productNames; 0 when it never had
/// one). Among equals the one seen first in the exports.
std::vector<std::uint32_t> mostFrequentNames(const OrderLog& log);

}  // namespace nearshelf::trainer
