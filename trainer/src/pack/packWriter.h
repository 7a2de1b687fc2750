// SPDX-License-Identifier: MIT
#pragma once

#include "pack/packModel.h"

#include <cstdint>
#include <string>
#include <vector>

namespace nearshelf::trainer {

struct WrittenPack {
    std::vector<std::uint8_t> bytes;
    std::uint64_t hash = 0;  ///< the content hash of the header
};

/// The pack as docs/format/pack.md describes it; the same model gives the same bytes.
/// Throws std::runtime_error when the model cannot be a pack: no item, too many, or two ids with one key.
WrittenPack writePack(const PackModel& model);

/// 16 lower-case hexadecimal digits, as in the names of the files.
std::string hexOf(std::uint64_t hash);

}  // namespace nearshelf::trainer
