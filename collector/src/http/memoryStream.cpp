// SPDX-License-Identifier: MIT
#include "http/memoryStream.h"

#include <algorithm>
#include <cstring>

namespace nearshelf::collector {

ssize_t MemoryStream::read(char* to, size_t size) {
    std::size_t done = 0;
    while (done < size && is_readable()) {
        const bool inHead = read_ < exchange_.head.size();
        const std::string_view part = inHead ? exchange_.head.substr(read_) : exchange_.body.substr(read_ - exchange_.head.size());
        const std::size_t count = std::min(size - done, part.size());
        std::memcpy(to + done, part.data(), count);
        done += count;
        read_ += count;
    }
    return static_cast<ssize_t>(done);
}

ssize_t MemoryStream::write(const char* from, size_t size) {
    if (file_ && from >= file_->data() && from + size <= file_->data() + file_->size()) {
        exchange_.answer.push_back({{}, file_, static_cast<std::size_t>(from - file_->data()), size});
        return static_cast<ssize_t>(size);
    }
    if (exchange_.answer.empty() || exchange_.answer.back().file) exchange_.answer.emplace_back();
    exchange_.answer.back().own.append(from, size);
    return static_cast<ssize_t>(size);
}

}  // namespace nearshelf::collector
