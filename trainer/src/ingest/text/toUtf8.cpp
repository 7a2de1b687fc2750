// SPDX-License-Identifier: MIT
#include "ingest/text/toUtf8.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace nearshelf::trainer {
namespace {

constexpr std::uint32_t replacement = 0xFFFD;

// 0x80-0x9F of Windows-1252 (WHATWG Encoding Standard, index-windows-1252); the rest equals Latin-1.
constexpr std::array<std::uint16_t, 32> windows1252 = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

unsigned char byteAt(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

// Length of the well-formed sequence at `at` (The Unicode Standard, table 3-7), 0 when there is none.
std::size_t sequenceLength(std::string_view bytes, std::size_t at) {
    const unsigned char first = byteAt(bytes, at);
    if (first < 0x80) return 1;
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || bytes.size() - at < length) return 0;
    for (std::size_t i = 1; i < length; ++i) {
        if ((byteAt(bytes, at + i) & 0xC0) != 0x80) return 0;
    }
    const unsigned char second = byteAt(bytes, at + 1);
    const bool overlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
    const bool surrogate = first == 0xED && second > 0x9F;
    const bool tooLarge = first == 0xF4 && second > 0x8F;
    return overlong || surrogate || tooLarge ? 0 : length;
}

std::size_t firstInvalid(std::string_view bytes) {
    std::size_t at = 0;
    while (at < bytes.size()) {
        const std::size_t length = sequenceLength(bytes, at);
        if (length == 0) break;
        at += length;
    }
    return at;
}

Utf8Text fromUtf16(std::string_view bytes, bool bigEndian) {
    Utf8Text result;
    result.conversion = "the file is UTF-16 and was converted to UTF-8";
    result.firstConvertedLine = 1;
    const auto unitAt = [&](std::size_t at) {
        const std::uint32_t a = byteAt(bytes, at);
        const std::uint32_t b = byteAt(bytes, at + 1);
        return bigEndian ? a << 8 | b : b << 8 | a;
    };
    for (std::size_t at = 2; at + 1 < bytes.size(); at += 2) {
        const std::uint32_t unit = unitAt(at);
        const bool highSurrogate = unit >= 0xD800 && unit < 0xDC00;
        const std::uint32_t low = highSurrogate && at + 3 < bytes.size() ? unitAt(at + 2) : 0;
        if (low >= 0xDC00 && low < 0xE000) {
            appendUtf8(result.text, 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00));
            at += 2;
        } else {
            appendUtf8(result.text, unit);
        }
    }
    return result;
}

}  // namespace

void appendUtf8(std::string& text, std::uint32_t codePoint) {
    if (codePoint > 0x10FFFF || (codePoint >= 0xD800 && codePoint < 0xE000)) codePoint = replacement;
    const auto put = [&](std::uint32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (codePoint < 0x80) {
        put(codePoint);
    } else if (codePoint < 0x800) {
        put(0xC0 | codePoint >> 6);
        put(0x80 | (codePoint & 0x3F));
    } else if (codePoint < 0x10000) {
        put(0xE0 | codePoint >> 12);
        put(0x80 | (codePoint >> 6 & 0x3F));
        put(0x80 | (codePoint & 0x3F));
    } else {
        put(0xF0 | codePoint >> 18);
        put(0x80 | (codePoint >> 12 & 0x3F));
        put(0x80 | (codePoint >> 6 & 0x3F));
        put(0x80 | (codePoint & 0x3F));
    }
}

Utf8Text toUtf8(std::string bytes) {
    const std::string_view start = std::string_view(bytes).substr(0, 3);
    if (start.substr(0, 2) == "\xFF\xFE" || start.substr(0, 2) == "\xFE\xFF") return fromUtf16(bytes, start[0] == '\xFE');
    if (start == "\xEF\xBB\xBF") bytes.erase(0, 3);

    const std::size_t valid = firstInvalid(bytes);
    Utf8Text result;
    if (valid == bytes.size()) {
        result.text = std::move(bytes);
        return result;
    }
    result.conversion = "not all of the file is UTF-8; the rest was read as Windows-1252";
    const auto validEnd = bytes.begin() + static_cast<std::ptrdiff_t>(valid);
    result.firstConvertedLine = 1 + static_cast<std::uint64_t>(std::count(bytes.begin(), validEnd, '\n'));
    result.text.assign(bytes, 0, valid);
    for (std::size_t at = valid; at < bytes.size();) {
        const std::size_t length = sequenceLength(bytes, at);
        if (length != 0) {
            result.text.append(bytes, at, length);
            at += length;
        } else {
            const unsigned char byte = byteAt(bytes, at++);
            appendUtf8(result.text, byte < 0xA0 ? windows1252[byte - 0x80U] : byte);
        }
    }
    return result;
}

}  // namespace nearshelf::trainer
