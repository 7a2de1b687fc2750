// SPDX-License-Identifier: MIT
// HMAC-SHA256 as texts carry it, and comparing without telling how far two agree.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace nearshelf::collector {

using Mac = std::array<std::uint8_t, 32>;

Mac macOf(std::string_view key, std::string_view message);
/// Lower case.
std::string hexOf(const Mac& mac);
/// With padding.
std::string base64Of(const Mac& mac);
/// In a time that depends on the lengths alone.
bool sameText(std::string_view a, std::string_view b);

}  // namespace nearshelf::collector
