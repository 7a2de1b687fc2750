// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>

namespace nearshelf::collector {

using SharedBytes = std::shared_ptr<const std::string>;

/// One file as it is sent: plain, and in brotli where that is smaller.
struct ServedFile {
    SharedBytes plain, brotli;
    std::string plainTag, brotliTag;  ///< strong ETags, with quotes
    std::string type;
    bool isForEver = false;  ///< its name holds a hash of its content
};

/// Reads `path`; takes `path`.br where it stands beside and is not older, else packs text, WebAssembly and packs itself.
/// Null when it cannot be read.
std::shared_ptr<const ServedFile> readServedFile(const std::string& path);

}  // namespace nearshelf::collector
