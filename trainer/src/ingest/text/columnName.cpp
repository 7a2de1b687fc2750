// SPDX-License-Identifier: MIT
#include "ingest/text/columnName.h"

#include "ingest/text/ascii.h"

namespace nearshelf::trainer {

std::string normalizeColumnName(std::string_view name) {
    if (name.substr(0, 2) == "g:") name.remove_prefix(2);
    std::string result;
    char before = '\0';
    for (const char c : name) {
        const bool letterOrDigit = isAsciiLetter(c) || isAsciiDigit(c) || static_cast<unsigned char>(c) >= 0x80;
        const bool wordBegins = isAsciiUpper(c) && (isAsciiLower(before) || isAsciiDigit(before));
        if ((!letterOrDigit || wordBegins) && !result.empty() && result.back() != '_') result += '_';
        if (letterOrDigit) result += toAsciiLower(c);
        before = c;
    }
    if (!result.empty() && result.back() == '_') result.pop_back();
    return result;
}

}  // namespace nearshelf::trainer
