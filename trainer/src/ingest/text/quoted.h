// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace nearshelf::trainer {

/// A cell as messages show it: in quotes and cut to a readable length.
inline std::string quoted(std::string_view cell) {
    constexpr std::size_t longest = 40;
    if (cell.size() <= longest) return '"' + std::string(cell) + '"';
    std::size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(cell[end]) & 0xC0) == 0x80) --end;  // not inside a UTF-8 sequence
    return '"' + std::string(cell.substr(0, end)) + "…\"";
}

}  // namespace nearshelf::trainer
