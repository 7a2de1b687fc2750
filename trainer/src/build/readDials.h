// SPDX-License-Identifier: MIT
#pragma once

#include "build/jsonEntry.h"

#include <string_view>
#include <vector>

namespace nearshelf::trainer {

/// The rank parameters of a pack from an object of names and numbers as core's rankParams.def has them; what is not named keeps its
/// default. Throws IngestError naming a name that does not exist or a value outside its range.
std::vector<float> readDials(const JsonEntry& entry);

/// The defaults, in the pack's order.
std::vector<float> standardDials();

/// Place of a rank parameter in the pack's order; beyond the end for an unknown name.
std::size_t placeOfDial(std::string_view name);

}  // namespace nearshelf::trainer
