// SPDX-License-Identifier: MIT
#include "indexing/compounds.h"

#include <algorithm>

namespace nearshelf::trainer {

constexpr std::size_t shortestPart = 4;

std::pair<std::string_view, std::string_view> compoundParts(std::string_view word, const std::vector<std::string>& links,
                                                            const std::function<bool(std::string_view)>& known) {
    if (std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; })) return {};
    for (std::size_t cut = shortestPart; cut + shortestPart <= word.size(); ++cut) {
        const std::string_view last = word.substr(cut), before = word.substr(0, cut);
        if (!known(last)) continue;
        if (known(before)) return {before, last};
        for (const std::string& link : links) {
            if (before.size() < shortestPart + link.size() || before.substr(before.size() - link.size()) != link) continue;
            const std::string_view first = before.substr(0, before.size() - link.size());
            if (known(first)) return {first, last};
        }
    }
    return {};
}

}  // namespace nearshelf::trainer
