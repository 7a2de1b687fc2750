// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace nearshelf::collector {

/// Everything that may be published of a database's reports, as JSON or as a table. Throws DatabaseError.
std::string readEstimates(const std::string& database, bool asJson);

}  // namespace nearshelf::collector
