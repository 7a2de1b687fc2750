// SPDX-License-Identifier: MIT
// Bytes as the tests write them: little-endian, without the code under test.
#pragma once

#include "nearshelf/list.h"
#include "nearshelf/types.h"

#include <cstdint>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace nearshelf::test {

using Bytes = std::vector<std::uint8_t>;

inline ByteView viewOf(const Bytes& bytes) { return {bytes.data(), bytes.size()}; }
inline ByteView viewOf(const List<std::uint8_t>& bytes) { return {bytes.data(), bytes.size()}; }
inline Bytes copyOf(const List<std::uint8_t>& bytes) { return Bytes(bytes.begin(), bytes.end()); }

/// Appends the low `width` bytes of `value`, the lowest first.
inline void put(Bytes& out, std::uint64_t value, int width) {
    for (int i = 0; i < width; ++i, value >>= 8) out.push_back(static_cast<std::uint8_t>(value));
}

inline void putFloat(Bytes& out, float value) {
    std::uint32_t bits = 0;
    std::memcpy(&bits, &value, sizeof bits);
    put(out, bits, 4);
}

inline void putText(Bytes& out, const std::string& text) {
    put(out, text.size(), 2);
    out.insert(out.end(), text.begin(), text.end());
}

inline std::uint64_t get(const Bytes& bytes, std::size_t at, int width) {
    std::uint64_t value = 0;
    for (int i = width; i-- > 0;) value = value << 8 | bytes.at(at + static_cast<std::size_t>(i));
    return value;
}

/// CRC-32 bit by bit, as the polynomial is defined: slower and simpler than the core's.
inline std::uint32_t slowCrc(const Bytes& bytes) {
    std::uint32_t crc = 0xFFFFFFFFu;
    for (const std::uint8_t byte : bytes) {
        crc ^= byte;
        for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320u : 0u);
    }
    return ~crc;
}

inline Bytes readFile(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return Bytes(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
}

inline std::string readText(const std::string& path) {
    const Bytes bytes = readFile(path);
    return std::string(bytes.begin(), bytes.end());
}

inline void writeFile(const std::string& path, const Bytes& bytes) {
    std::ofstream file(path, std::ios::binary);
    file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
}

}  // namespace nearshelf::test
