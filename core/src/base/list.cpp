// SPDX-License-Identifier: MIT
#include "nearshelf/list.h"

#include <cstdlib>
#include <cstring>

namespace nearshelf::detail {

void RawList::reserve(std::uint32_t count, std::uint32_t width) noexcept {
    if (count <= capacity) return;
    data = std::realloc(data, static_cast<std::size_t>(count) * width);
    if (data == nullptr) std::abort();
    capacity = count;
}

void* RawList::open(std::uint32_t position, std::uint32_t width) noexcept {
    if (size == capacity) reserve(size + size / 2 + 8, width);
    char* const at = static_cast<char*>(data) + static_cast<std::size_t>(position) * width;
    // Mostly at the end: a call that moves nothing costs more than the question.
    if (position < size) std::memmove(at + width, at, static_cast<std::size_t>(size - position) * width);
    ++size;
    return at;
}

void RawList::close(std::uint32_t position, std::uint32_t width) noexcept {
    char* const at = static_cast<char*>(data) + static_cast<std::size_t>(position) * width;
    --size;
    std::memmove(at, at + width, static_cast<std::size_t>(size - position) * width);
}

void RawList::assign(const void* from, std::uint32_t count, std::uint32_t width) noexcept {
    reserve(count, width);
    if (count > 0) std::memcpy(data, from, static_cast<std::size_t>(count) * width);
    size = count;
}

void RawList::append(const void* from, std::uint32_t count, std::uint32_t width) noexcept {
    if (size + count > capacity) reserve(size + size / 2 + count, width);
    if (count > 0)
        std::memcpy(static_cast<char*>(data) + static_cast<std::size_t>(size) * width, from, static_cast<std::size_t>(count) * width);
    size += count;
}

void RawList::resize(std::uint32_t count, std::uint32_t width) noexcept {
    reserve(count, width);
    if (count > size)
        std::memset(static_cast<char*>(data) + static_cast<std::size_t>(size) * width, 0, static_cast<std::size_t>(count - size) * width);
    size = count;
}

void RawList::wipe(std::uint32_t width) noexcept {
    // Volatile: a compiler may leave out writes to memory that is freed next.
    volatile std::uint8_t* const bytes = static_cast<std::uint8_t*>(data);
    for (std::size_t i = 0; i < static_cast<std::size_t>(capacity) * width; ++i) bytes[i] = 0;
    size = 0;
}

void RawList::release() noexcept { std::free(data); }

}  // namespace nearshelf::detail
