// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace nearshelf::trainer {

/// Bytes that `bytes` take in Brotli at quality 11 with a window of 16 MiB: what a shopper downloads.
std::size_t brotliSize(const std::vector<std::uint8_t>& bytes);

}  // namespace nearshelf::trainer
