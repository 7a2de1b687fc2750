// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace nearshelf::trainer {

/// True for the first bytes of a gzip or xz file.
bool isCompressed(std::string_view bytes);

/// Unpacks gzip or xz. Throws IngestError naming `file` for damaged data and for more than `maxBytes` of output; in a
/// browser build, which carries neither library, for any compressed file.
std::string decompress(std::string_view bytes, const std::string& file, std::uint64_t maxBytes);

}  // namespace nearshelf::trainer
