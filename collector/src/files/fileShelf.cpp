// SPDX-License-Identifier: MIT
#include "files/fileShelf.h"

#include <filesystem>
#include <stdexcept>

namespace nearshelf::collector {
namespace {

namespace fs = std::filesystem;

/// Letters, digits and ._-+ in parts that begin with none of the latter: neither "..", nor hidden files, nor anything a file system reads
/// as more than a name.
bool isPlainPath(std::string_view path) {
    bool atStart = true;
    for (const char letter : path) {
        const bool isWord = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
        const bool isMark = letter == '.' || letter == '_' || letter == '-' || letter == '+';
        if (!isWord && (atStart || (!isMark && letter != '/'))) return false;
        atStart = letter == '/';
    }
    return !path.empty() && !atStart;
}

}  // namespace

FileShelf::FileShelf(std::string folder) : folder_(std::move(folder)) {
    if (!fs::is_directory(folder_)) throw std::runtime_error(folder_ + ": no such folder");
    for (const auto& entry : fs::recursive_directory_iterator(folder_)) {
        if (entry.is_regular_file()) find(fs::relative(entry.path(), folder_).generic_string());
    }
}

std::shared_ptr<const ServedFile> FileShelf::find(std::string_view path) {
    if (!isPlainPath(path)) return nullptr;
    const std::string key(path), where = folder_ + "/" + key;
    std::error_code error;
    const auto written = fs::last_write_time(where, error);
    const std::uintmax_t size = error ? 0 : fs::file_size(where, error);
    const bool isFile = !error && fs::is_regular_file(where, error);
    const std::int64_t stamp = written.time_since_epoch().count();
    {
        const std::lock_guard lock(mutex_);
        const auto found = held_.find(key);
        if (found != held_.end() && isFile && found->second.written == stamp && found->second.size == size) return found->second.file;
        if (!isFile) {
            held_.erase(key);
            return nullptr;
        }
    }
    auto file = readServedFile(where);
    const std::lock_guard lock(mutex_);
    held_[key] = {stamp, size, file};
    return file;
}

}  // namespace nearshelf::collector
