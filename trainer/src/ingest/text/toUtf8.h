// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

namespace nearshelf::trainer {

struct Utf8Text {
    std::string text;                      ///< valid UTF-8, byte order mark removed
    const char* conversion = nullptr;      ///< a sentence for the report, null when the bytes were UTF-8 already
    std::uint64_t firstConvertedLine = 0;  ///< 1-based
};

/// UTF-8 stays; UTF-16 is recognised by its byte order mark; bytes that are not UTF-8 are read as Windows-1252, the
/// encoding in which spreadsheets of western shops save CSV. Well-formed UTF-8 sequences in such a file are kept, so
/// that files pasted together from both encodings come out right.
Utf8Text toUtf8(std::string bytes);

/// Appends one code point; surrogates and values past U+10FFFF become U+FFFD.
void appendUtf8(std::string& text, std::uint32_t codePoint);

}  // namespace nearshelf::trainer
