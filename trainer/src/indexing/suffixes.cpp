// SPDX-License-Identifier: MIT
#include "indexing/suffixes.h"

#include <algorithm>
#include <map>

namespace nearshelf::trainer {

constexpr std::size_t shortestStem = 3, longestSuffix = 4, mostSuffixes = 20;
constexpr std::uint32_t leastPairs = 3;

std::vector<std::string> learnSuffixes(const TermTable& table) {
    std::map<std::string, std::uint32_t> counts;
    std::vector<const TermTable::Form*> previous(table.termCount(), nullptr);
    for (const TermTable::Form& form : table.forms()) {
        const TermTable::Form* const other = previous[form.term];
        previous[form.term] = &form;
        if (other == nullptr) continue;
        const auto differ = std::mismatch(form.text.begin(), form.text.end(), other->text.begin(), other->text.end());
        if (differ.first - form.text.begin() < static_cast<std::ptrdiff_t>(shortestStem)) continue;
        const std::string own(differ.first, form.text.end()), others(differ.second, other->text.end());
        if (own.size() > longestSuffix || others.size() > longestSuffix) continue;
        ++counts[own];
        ++counts[others];
    }
    counts[""] += leastPairs;
    std::vector<std::pair<std::string, std::uint32_t>> ranked(counts.begin(), counts.end());
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    std::vector<std::string> suffixes;
    for (const auto& [suffix, count] : ranked)
        if (count >= leastPairs && suffixes.size() < mostSuffixes) suffixes.push_back(suffix);
    return suffixes;
}

}  // namespace nearshelf::trainer
