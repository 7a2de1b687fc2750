// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace nearshelf::collector {

/// `sql` with every `word` replaced by one database's own term.
inline std::string withWord(std::string_view sql, std::string_view word, std::string_view term) {
    std::string text(sql);
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + term.size()))
        text.replace(at, word.size(), term);
    return text;
}

}  // namespace nearshelf::collector
