// SPDX-License-Identifier: MIT
#pragma once

#include "build/buildOptions.h"

#include <cstdint>
#include <string>

namespace nearshelf::cli {

/// The day that an option such as "--split" names, as days since 1970. Throws std::runtime_error naming the option and what it said.
std::uint32_t dayOf(const char* option, const std::string& text);

/// Leaves the orders after that day to whoever asks for them.
void buildUpTo(std::uint32_t day, trainer::BuildOptions& options);

}  // namespace nearshelf::cli
