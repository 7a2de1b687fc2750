// SPDX-License-Identifier: MIT
#pragma once

#include "estimate/ldpEstimates.h"

#include <string>

namespace nearshelf::collector {

/// docs/format/estimates.md; what `nearshelf build --estimates` reads.
std::string estimatesJson(const std::vector<WindowEstimate>& windows);
/// The same for people.
std::string estimatesTable(const std::vector<WindowEstimate>& windows);

}  // namespace nearshelf::collector
