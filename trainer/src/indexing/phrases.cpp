// SPDX-License-Identifier: MIT
#include "indexing/phrases.h"

#include "search/searchLayout.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace nearshelf::trainer {
namespace {

using search::Meaning;

/// Place of the title's head, 0xFF when none is known.
std::uint8_t headPlace(const std::vector<TermInItem>& item) {
    for (const TermInItem& cell : item)
        if (cell.head) return cell.place;
    return 0xFF;
}

}  // namespace

std::vector<WeightedPhrase> commonPhrases(const std::vector<Product>& products, const TermTable& table, const search::Lexicon& lexicon,
                                          const PhraseParams& params) {
    std::unordered_map<std::string, std::uint32_t> counts;
    search::Tokens tokens;
    for (std::size_t item = 0; item < products.size(); ++item) {
        search::tokenize(products[item].title, tokens);
        lexicon.joinUnits(tokens);
        const std::uint8_t head = headPlace(table.items()[item]);
        if (head >= tokens.list.size()) continue;
        std::string phrase;
        for (std::uint32_t words = 1; words <= params.longest && words <= head + 1u; ++words) {
            const std::string word(tokens.word(head + 1u - words));
            phrase = words == 1 ? word : word + " " + phrase;
            if (words == 1 || lexicon.find(word, Meaning::stopWord) == nullptr) ++counts[phrase];
        }
    }
    std::vector<std::pair<std::string, std::uint32_t>> ranked;
    for (auto& entry : counts)
        if (entry.second >= params.leastItems) ranked.emplace_back(entry.first, entry.second);
    std::sort(ranked.begin(), ranked.end(),
              [](const auto& a, const auto& b) { return a.second != b.second ? a.second > b.second : a.first < b.first; });
    if (ranked.size() > params.most) ranked.resize(params.most);
    std::vector<WeightedPhrase> phrases;
    for (const auto& [text, count] : ranked)
        if (text.size() < 128)
            phrases.push_back({text, static_cast<std::uint8_t>(std::min(255.0, 16 * std::log2(1.0 + static_cast<double>(count))))});
    std::sort(phrases.begin(), phrases.end(), [](const auto& a, const auto& b) { return a.text < b.text; });
    return phrases;
}

}  // namespace nearshelf::trainer
