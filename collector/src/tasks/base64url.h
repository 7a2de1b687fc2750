// SPDX-License-Identifier: MIT
#pragma once

#include "nearshelf/types.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nearshelf::collector {

/// Without padding, as in addresses of tasks.
std::string toBase64url(ByteView bytes);
/// Nothing when it is not exactly what `toBase64url` writes.
std::optional<std::vector<std::uint8_t>> fromBase64url(std::string_view text);

inline ByteView viewOf(const std::vector<std::uint8_t>& bytes) { return {bytes.data(), bytes.size()}; }

}  // namespace nearshelf::collector
