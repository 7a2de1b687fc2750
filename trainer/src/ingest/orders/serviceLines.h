// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/order.h"

#include <functional>
#include <string_view>

namespace nearshelf::trainer {

/// Why a code sold in orders is no product, null when it looks like one.
/// `codesHaveDigits`: nearly all codes of this shop hold a digit, so that one without stands out.
const char* serviceReason(std::string_view code, std::string_view name, bool codesHaveDigits);

/// Takes postage, fees, discounts and the like out of the lines, lists them in `report.services` and regroups.
/// Codes for which `isProduct` is true (those of the catalog) stay.
void removeServiceLines(OrderLog& log, OrderReport& report, const std::function<bool(std::string_view code)>& isProduct);

}  // namespace nearshelf::trainer
