// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace nearshelf::trainer {

// <cctype> asks the locale and is undefined for negative char; exports need neither.
constexpr bool isAsciiDigit(char c) { return c >= '0' && c <= '9'; }
constexpr bool isAsciiUpper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool isAsciiLower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool isAsciiLetter(char c) { return isAsciiUpper(c) || isAsciiLower(c); }
constexpr bool isAsciiSpace(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
constexpr char toAsciiLower(char c) { return isAsciiUpper(c) ? static_cast<char>(c - 'A' + 'a') : c; }

inline std::string toAsciiLower(std::string_view text) {
    std::string result(text);
    for (char& c : result) c = toAsciiLower(c);
    return result;
}

/// Without spaces, tabs, line breaks and no-break spaces (U+00A0) at either end.
inline std::string_view trim(std::string_view text) {
    constexpr std::string_view noBreakSpace = "\xC2\xA0";
    while (!text.empty()) {
        if (isAsciiSpace(text.front())) {
            text.remove_prefix(1);
        } else if (isAsciiSpace(text.back())) {
            text.remove_suffix(1);
        } else if (text.substr(0, 2) == noBreakSpace) {
            text.remove_prefix(2);
        } else if (text.size() >= 2 && text.substr(text.size() - 2) == noBreakSpace) {
            text.remove_suffix(2);
        } else {
            break;
        }
    }
    return text;
}

inline bool equalsIgnoringCase(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (toAsciiLower(a[i]) != toAsciiLower(b[i])) return false;
    }
    return true;
}

}  // namespace nearshelf::trainer
