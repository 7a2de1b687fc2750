// SPDX-License-Identifier: MIT
#include "search/match.h"

namespace nearshelf::search {

void Matches::find(const SearchIndex& index, const Query& query, const Expansion& expansion) {
    if (itemCount_ != index.itemCount) {
        itemCount_ = index.itemCount;
        touched_.clear();
        held_.clear();
        held_.resize(itemCount_);
        sums_.resize(itemCount_);
        best_.resize(itemCount_);
    }
    for (const std::uint32_t item : touched_) held_[item] = 0;
    touched_.clear();
    const std::size_t marks = query.words.size() * itemCount_;
    if (impacts_.size() < marks) {
        impacts_.resize(marks);
        places_.resize(marks);
    }
    for (std::uint32_t word = 0; word < query.words.size(); ++word) {
        const std::uint16_t bit = static_cast<std::uint16_t>(1u << word);
        std::uint8_t* const impacts = impacts_.data() + std::size_t{word} * itemCount_;
        std::uint8_t* const places = places_.data() + std::size_t{word} * itemCount_;
        for (std::uint32_t k = expansion.firstOf[word]; k < expansion.firstOf[word + 1]; ++k) {
            const Postings::Range range = index.postings.of(expansion.alternates[k].term);
            const float worth = expansion.alternates[k].weight * expansion.rarity[word] / static_cast<float>(impactMask);
            for (std::uint32_t i = 0; i < range.count; ++i) {
                const std::uint32_t item = range.items[i];
                const float value = worth * static_cast<float>(range.impacts[i] & impactMask);
                const std::uint16_t held = held_[item];
                if (held == 0) {
                    touched_.push_back(item);
                    sums_[item] = 0;
                }
                if ((held & bit) != 0) {
                    // The best of the word's alternates counts.
                    if (value <= best_[item]) continue;
                    sums_[item] -= best_[item];
                }
                held_[item] = held | bit;
                best_[item] = value;
                sums_[item] += value;
                impacts[item] = range.impacts[i];
                places[item] = range.positions[i];
            }
        }
    }
}

}  // namespace nearshelf::search
