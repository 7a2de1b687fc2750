// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string_view>

namespace nearshelf::trainer {

/// Writes the file beside its place and renames it there, so that a reader – a web server – sees the old file or the new one, whole.
/// Throws std::runtime_error naming the file when it cannot be written.
void writeOutputFile(const std::filesystem::path& path, std::string_view bytes);

}  // namespace nearshelf::trainer
