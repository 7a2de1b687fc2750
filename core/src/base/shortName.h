// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace nearshelf {

/// A name of at most 39 bytes as plain bytes, for what is saved on the device. A longer one would be cut to something that means nothing:
/// it is not taken.
struct ShortName {
    static constexpr std::size_t mostBytes = 39;

    std::uint8_t size = 0;
    char bytes[mostBytes] = {};

    static bool fits(std::string_view name) noexcept { return !name.empty() && name.size() <= mostBytes; }
    static ShortName of(std::string_view name) noexcept {
        ShortName made;
        made.size = static_cast<std::uint8_t>(name.size());
        std::memcpy(made.bytes, name.data(), name.size());
        return made;
    }
    std::string_view view() const noexcept { return {bytes, size}; }
    bool is(std::string_view name) const noexcept {
        return name.size() == size && (size == 0 || std::memcmp(name.data(), bytes, size) == 0);
    }
    bool plausible() const noexcept { return size <= mostBytes; }
};

}  // namespace nearshelf
