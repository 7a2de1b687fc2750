// SPDX-License-Identifier: MIT
#include "tasks/base64url.h"

namespace nearshelf::collector {
namespace {

constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

}  // namespace

std::string toBase64url(ByteView bytes) {
    std::string text;
    std::uint32_t held = 0;
    int bits = 0;
    for (std::size_t i = 0; i < bytes.size; ++i) {
        held = held << 8 | bytes.data[i];
        for (bits += 8; bits >= 6; bits -= 6) text += letters[held >> (bits - 6) & 63];
    }
    if (bits > 0) text += letters[held << (6 - bits) & 63];
    return text;
}

std::optional<std::vector<std::uint8_t>> fromBase64url(std::string_view text) {
    std::vector<std::uint8_t> bytes;
    std::uint32_t held = 0;
    int bits = 0;
    for (const char letter : text) {
        const std::size_t value = letters.find(letter);
        if (value == std::string_view::npos) return std::nullopt;
        held = held << 6 | static_cast<std::uint32_t>(value);
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            bytes.push_back(static_cast<std::uint8_t>(held >> bits));
        }
    }
    if (toBase64url(viewOf(bytes)) != text) return std::nullopt;
    return bytes;
}

}  // namespace nearshelf::collector
