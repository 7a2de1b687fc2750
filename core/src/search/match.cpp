// SPDX-License-Identifier: MIT
#include "search/match.h"

namespace nearshelf::search {
namespace {

/// Of a word like "new" against others: decides between items that hold all others and are alike. Chosen by bench/parts/search.mjs.
constexpr float besidesWeight = 0.2f;
/// Twice what is looked at closely: where so many items hold another word, those that hold the commonest alone are passed over.
constexpr std::uint32_t enoughItems = 192;

/// Position of the word that most postings speak of.
std::uint32_t commonestWord(const SearchIndex& index, const Expansion& expansion, std::uint32_t words) {
    std::uint32_t commonest = 0, most = 0;
    for (std::uint32_t word = 0; word < words; ++word) {
        std::uint32_t postings = 0;
        for (std::uint32_t k = expansion.firstOf[word]; k < expansion.firstOf[word + 1]; ++k)
            postings += index.postings.itemsWith(expansion.alternates[k].term);
        if (postings < most) continue;
        most = postings;
        commonest = word;
    }
    return commonest;
}

}  // namespace

void Matches::find(const SearchIndex& index, const Query& query, const Expansion& expansion, bool everyItem) {
    const auto words = static_cast<std::uint32_t>(query.words.size());
    if (itemCount_ != index.itemCount) {
        itemCount_ = index.itemCount;
        touched_.clear();
        rows_.clear();
        rows_.resize(itemCount_);
    }
    Match* const rows = rows_.data();
    for (const std::uint32_t item : touched_) rows[item].held = 0;
    touched_.clear();
    if (marks_.size() < std::size_t{words} * itemCount_) marks_.resize(std::size_t{words} * itemCount_);
    const std::uint32_t last = commonestWord(index, expansion, words);
    for (std::uint32_t n = 0; n < words; ++n) {
        const std::uint32_t word = n + 1 == words ? last : n < last ? n : n + 1;
        const std::uint32_t bit = 1u << word;
        const bool adds = everyItem || n + 1 < words || touched_.size() < enoughItems;
        std::uint16_t* const marks = marks_.data() + std::size_t{word} * itemCount_;
        for (std::uint32_t k = expansion.firstOf[word]; k < expansion.firstOf[word + 1]; ++k) {
            const Postings::Range range = index.postings.of(expansion.alternates[k].term);
            const float worth = expansion.alternates[k].weight * expansion.rarity[word] / static_cast<float>(impactMask);
            for (std::uint32_t i = 0; i < range.count; ++i) {
                const std::uint32_t item = range.items[i];
                Match& row = rows[item];
                if (row.held == 0) {
                    if (!adds) continue;
                    touched_.push_back(item);
                    row.sum = 0;
                }
                const float value = worth * static_cast<float>(range.impacts[i] & impactMask);
                if ((row.held & bit) != 0) {
                    // The best of the word's alternates counts.
                    if (value <= row.best) continue;
                    row.sum -= row.best;
                }
                row.held |= bit;
                row.best = value;
                row.sum += value;
                marks[item] = static_cast<std::uint16_t>(range.impacts[i] | range.positions[i] << 8);
            }
        }
    }
    for (const std::uint32_t term : query.besides) {
        const Postings::Range range = index.postings.of(term);
        const float worth = besidesWeight * index.rarity[term] / static_cast<float>(impactMask);
        for (std::uint32_t i = 0; i < range.count; ++i) {
            Match& row = rows[range.items[i]];
            if (row.held + 1 == 1u << words) row.sum += worth * static_cast<float>(range.impacts[i] & impactMask);
        }
    }
}

}  // namespace nearshelf::search
