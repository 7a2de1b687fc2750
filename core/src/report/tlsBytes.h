// SPDX-License-Identifier: MIT
// TLS presentation language: big-endian numbers, and bytes behind a length of one, two or four bytes.
#pragma once

#include "nearshelf/list.h"
#include "nearshelf/types.h"

#include "base/byteReader.h"

#include <cstdint>

namespace nearshelf {

class TlsWriter {
public:
    TlsWriter& number(std::uint64_t value, int width) {
        for (int shift = 8 * (width - 1); shift >= 0; shift -= 8) out_.push_back(static_cast<std::uint8_t>(value >> shift));
        return *this;
    }
    TlsWriter& bytes(ByteView view) {
        out_.append(view.data, view.size);
        return *this;
    }
    TlsWriter& prefixed(ByteView view, int width) { return number(view.size, width).bytes(view); }
    ByteView view() const { return {out_.data(), out_.size()}; }
    List<std::uint8_t> take() { return static_cast<List<std::uint8_t>&&>(out_); }

private:
    List<std::uint8_t> out_;
};

/// Sticky as the ByteReader below it: after one read past the end all reads give nothing.
class TlsReader {
public:
    explicit TlsReader(ByteView bytes) noexcept : in_(bytes) {}

    std::uint64_t number(int width) noexcept {
        std::uint64_t value = 0;
        const ByteView taken = bytes(static_cast<std::size_t>(width));
        for (std::size_t i = 0; i < taken.size; ++i) value = value << 8 | taken.data[i];
        return value;
    }
    ByteView bytes(std::size_t size) noexcept { return in_.bytes(size); }
    ByteView prefixed(int width) noexcept { return bytes(static_cast<std::size_t>(number(width))); }
    std::size_t left() const noexcept { return in_.left(); }
    bool finished() const noexcept { return in_.finished(); }

private:
    ByteReader in_;
};

}  // namespace nearshelf
