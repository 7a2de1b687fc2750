// SPDX-License-Identifier: MIT
#pragma once

#include "build/buildStore.h"
#include "build/writeOutputs.h"

#include <string>

namespace nearshelf::trainer {

/// What a merchant wants to know of a build, as plain text: what was read and rejected, with examples; what the pack can do for how many
/// products; sizes. The same build gives the same text.
std::string buildSummary(const BuiltStore& built, const Outputs& outputs);

}  // namespace nearshelf::trainer
