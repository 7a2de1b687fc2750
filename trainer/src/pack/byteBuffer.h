// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <cstring>
#include <utility>
#include <vector>

namespace nearshelf::trainer {

/// Little-endian writer into a standard vector; the core's own writer fills the small container that it keeps for the shopper's page.
class ByteBuffer {
public:
    void u8(std::uint8_t value) { bytes_.push_back(value); }
    void u16(std::uint16_t value) { little(value, 2); }
    void u32(std::uint32_t value) { little(value, 4); }
    void u64(std::uint64_t value) { little(value, 8); }
    void f32(float value) {
        std::uint32_t bits = 0;
        std::memcpy(&bits, &value, sizeof bits);
        u32(bits);
    }
    /// The low `size` bytes of `value`.
    void little(std::uint64_t value, unsigned size) {
        for (; size > 0; --size, value >>= 8) bytes_.push_back(static_cast<std::uint8_t>(value));
    }
    template <typename Bytes>
    void append(const Bytes& bytes) {
        bytes_.insert(bytes_.end(), bytes.begin(), bytes.end());
    }

    std::size_t size() const { return bytes_.size(); }
    std::vector<std::uint8_t> take() { return std::move(bytes_); }

private:
    std::vector<std::uint8_t> bytes_;
};

}  // namespace nearshelf::trainer
