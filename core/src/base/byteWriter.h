// SPDX-License-Identifier: MIT
// Little-endian writer into a growing buffer.
#pragma once

#include "nearshelf/list.h"
#include "nearshelf/types.h"

#include <cstdint>
#include <string_view>

namespace nearshelf {

class ByteWriter {
public:
    void u8(std::uint8_t value) { out_.push_back(value); }
    void u16(std::uint16_t value) { unsignedOf(value, 2); }
    void u32(std::uint32_t value) { unsignedOf(value, 4); }
    void u64(std::uint64_t value) { unsignedOf(value, 8); }
    void f32(float value);
    void bytes(ByteView view) { out_.append(view.data, view.size); }
    /// u16 length and UTF-8, cut at 65,535 bytes.
    void str(std::string_view text);

    std::size_t size() const { return out_.size(); }
    List<std::uint8_t> take() { return static_cast<List<std::uint8_t>&&>(out_); }

private:
    void unsignedOf(std::uint64_t value, int size);

    List<std::uint8_t> out_;
};

}  // namespace nearshelf
