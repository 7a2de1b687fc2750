// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace nearshelf::trainer {

/// The spelling under which column names are compared: lower case, words joined by one underscore, a namespace prefix
/// dropped. "Customer ID", "CustomerID" and "customer-id" become "customer_id"; "g:price" becomes "price".
std::string normalizeColumnName(std::string_view name);

}  // namespace nearshelf::trainer
