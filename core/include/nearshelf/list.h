// SPDX-License-Identifier: MIT
// A growing array of plain values. std::vector writes its growth out again for every type it holds, which is a third of a small
// WebAssembly module (docs/decisions/0003-list.md); here every type shares the same few functions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <type_traits>

namespace nearshelf {

namespace detail {

/// The type-free part. Running out of memory traps, as it does everywhere in the core.
struct RawList {
    void* data = nullptr;
    std::uint32_t size = 0, capacity = 0;

    void reserve(std::uint32_t count, std::uint32_t width) noexcept;
    /// Opens a gap of one at `position` and returns its address.
    void* open(std::uint32_t position, std::uint32_t width) noexcept;
    void close(std::uint32_t position, std::uint32_t width) noexcept;
    void assign(const void* from, std::uint32_t count, std::uint32_t width) noexcept;
    void append(const void* from, std::uint32_t count, std::uint32_t width) noexcept;
    /// Grows with zeros or shrinks.
    void resize(std::uint32_t count, std::uint32_t width) noexcept;
    /// Overwrites with zeros, so that nothing stays in freed memory, and empties.
    void wipe(std::uint32_t width) noexcept;
    void release() noexcept;
};

}  // namespace detail

template <typename T>
class List {
    static_assert(std::is_trivially_copyable<T>::value, "List moves its values with memmove.");
    static_assert(std::is_trivially_destructible<T>::value, "List never calls destructors.");

public:
    List() noexcept = default;
    List(std::initializer_list<T> values) { raw_.assign(values.begin(), static_cast<std::uint32_t>(values.size()), sizeof(T)); }
    List(const List& other) { raw_.assign(other.raw_.data, other.raw_.size, sizeof(T)); }
    List(List&& other) noexcept : raw_(other.raw_) { other.raw_ = detail::RawList(); }
    List& operator=(const List& other) {
        if (this != &other) raw_.assign(other.raw_.data, other.raw_.size, sizeof(T));
        return *this;
    }
    List& operator=(List&& other) noexcept {
        const detail::RawList mine = raw_;
        raw_ = other.raw_;
        other.raw_ = mine;
        return *this;
    }
    ~List() { raw_.release(); }

    std::size_t size() const noexcept { return raw_.size; }
    bool empty() const noexcept { return raw_.size == 0; }
    T* data() noexcept { return static_cast<T*>(raw_.data); }
    const T* data() const noexcept { return static_cast<const T*>(raw_.data); }
    T* begin() noexcept { return data(); }
    T* end() noexcept { return data() + raw_.size; }
    const T* begin() const noexcept { return data(); }
    const T* end() const noexcept { return data() + raw_.size; }
    T& operator[](std::size_t i) noexcept { return data()[i]; }
    const T& operator[](std::size_t i) const noexcept { return data()[i]; }
    T& front() noexcept { return data()[0]; }
    const T& front() const noexcept { return data()[0]; }
    T& back() noexcept { return data()[raw_.size - 1]; }

    void push_back(T value) { *static_cast<T*>(raw_.open(raw_.size, sizeof(T))) = value; }
    void pop_back() noexcept { --raw_.size; }
    void insertAt(std::size_t position, T value) { *static_cast<T*>(raw_.open(static_cast<std::uint32_t>(position), sizeof(T))) = value; }
    void removeAt(std::size_t position) noexcept { raw_.close(static_cast<std::uint32_t>(position), sizeof(T)); }
    void append(const T* from, std::size_t count) { raw_.append(from, static_cast<std::uint32_t>(count), sizeof(T)); }
    void assign(const T* from, std::size_t count) { raw_.assign(from, static_cast<std::uint32_t>(count), sizeof(T)); }
    void clear() noexcept { raw_.size = 0; }
    void wipe() noexcept { raw_.wipe(sizeof(T)); }
    void shrinkTo(std::size_t count) noexcept {
        if (count < raw_.size) raw_.size = static_cast<std::uint32_t>(count);
    }
    /// Grows with value-initialised values or shrinks.
    void resize(std::size_t count);
    void reserve(std::size_t count) { raw_.reserve(static_cast<std::uint32_t>(count), sizeof(T)); }

private:
    detail::RawList raw_;
};

template <typename T>
void List<T>::resize(std::size_t count) {
    if constexpr (std::is_arithmetic<T>::value) {
        raw_.resize(static_cast<std::uint32_t>(count), sizeof(T));
    } else {
        raw_.reserve(static_cast<std::uint32_t>(count), sizeof(T));
        for (; raw_.size < count; ++raw_.size) data()[raw_.size] = T();
        raw_.size = static_cast<std::uint32_t>(count);
    }
}

}  // namespace nearshelf
