// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace nearshelf::trainer {

/// Days since 1970-01-01 of "2026-11-22" or of unix seconds; nothing for anything else, impossible dates included.
std::optional<std::uint32_t> parseDay(std::string_view text);

/// "2026-11-22" [Hinnant].
std::string dateOf(std::uint32_t day);

}  // namespace nearshelf::trainer
