// SPDX-License-Identifier: MIT
#include "ingest/text/parseFlag.h"

#include "ingest/text/ascii.h"

#include <algorithm>
#include <string>

namespace nearshelf::trainer {
namespace {

template <typename Words>
bool contains(const Words& words, std::string_view text) {
    return std::any_of(std::begin(words), std::end(words), [&](std::string_view word) { return word == text; });
}

}  // namespace

std::optional<bool> parseFlag(std::string_view text) {
    const std::string word = toAsciiLower(trim(text));
    constexpr std::string_view yes[] = {"true", "yes", "y", "1", "on"};
    constexpr std::string_view no[] = {"false", "no", "n", "0", "off"};
    if (contains(yes, word)) return true;
    if (contains(no, word)) return false;
    return std::nullopt;
}

std::optional<bool> parseAvailability(std::string_view text) {
    if (const auto flag = parseFlag(text)) return flag;
    std::string word;
    for (const char c : text.substr(text.rfind('/') + 1)) {  // rfind gives npos, and npos + 1 is 0, for a bare word
        if (isAsciiLetter(c)) word += toAsciiLower(c);
    }
    constexpr std::string_view buyable[] = {"instock", "available", "availablefororder", "limitedavailability", "preorder",
                                            "presale", "backorder", "onbackorder",       "onlineonly",          "lowstock"};
    constexpr std::string_view gone[] = {"outofstock", "soldout", "unavailable", "notavailable", "discontinued"};
    if (contains(buyable, word)) return true;
    if (contains(gone, word)) return false;
    return std::nullopt;
}

}  // namespace nearshelf::trainer
