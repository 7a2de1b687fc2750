// SPDX-License-Identifier: MIT
// The words every room shares: item identity and borrowed bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace nearshelf {

/// Position of an item in the loaded pack. Valid for one pack only: never stored on a device.
enum class ItemIndex : std::uint32_t {};
constexpr ItemIndex noItem{0xFFFFFFFFu};

constexpr std::uint32_t indexOf(ItemIndex item) noexcept { return static_cast<std::uint32_t>(item); }

/// Hash of a store's own id (or of a facet value's name). Stable across packs and versions: what the profile is keyed by.
enum class ItemKey : std::uint64_t {};

constexpr std::uint64_t bitsOf(ItemKey key) noexcept { return static_cast<std::uint64_t>(key); }

/// Seconds since 1970-01-01 UTC, given by the caller: the core has no clock.
using Seconds = std::uint32_t;
constexpr Seconds secondsPerDay = 86400;

/// Bytes borrowed from the caller for the length of one call.
struct ByteView {
    const std::uint8_t* data = nullptr;
    std::size_t size = 0;
};

/// Key of a store id: 64-bit FNV-1a followed by the finaliser of MurmurHash3 [FNV] [Murmur3]. `id` is UTF-8, compared byte by byte.
ItemKey keyOf(std::string_view id) noexcept;

/// Key of a value within a facet ("brand", "Northlight"), independent of the pack.
ItemKey keyOf(std::string_view facet, std::string_view value) noexcept;

}  // namespace nearshelf
