// SPDX-License-Identifier: MIT
#pragma once

#include "files/servedFile.h"

#include <cstdint>
#include <mutex>
#include <string_view>
#include <unordered_map>

namespace nearshelf::collector {

/// The files below one folder, held in memory and read again when they change. Hidden files and anything outside are not found.
class FileShelf {
public:
    /// Reads all there is, so that no shopper waits for packing. Throws std::runtime_error when `folder` is none.
    explicit FileShelf(std::string folder);

    /// `path` below the folder, "pack-01ab.nsp"; null when there is none.
    std::shared_ptr<const ServedFile> find(std::string_view path);

private:
    struct Held {
        std::int64_t written = 0;
        std::uintmax_t size = 0;
        std::shared_ptr<const ServedFile> file;
    };

    std::string folder_;
    std::mutex mutex_;
    std::unordered_map<std::string, Held> held_;
};

}  // namespace nearshelf::collector
