// SPDX-License-Identifier: MIT
// What words mean, as directions: of the store's terms and of further words that shoppers use. Items mean what their words do.
#pragma once

#include "nearshelf/list.h"
#include "nearshelf/types.h"

#include "search/postings.h"
#include "search/wordList.h"

#include <cstdint>
#include <string_view>

namespace nearshelf::search {

class WordVectors {
public:
    /// May be absent. False when malformed.
    bool open(ByteView bytes, std::uint32_t termCount);

    std::uint32_t dimension() const noexcept { return dimension_; }
    bool empty() const noexcept { return dimension_ == 0; }
    bool hasTerm(std::uint32_t term) const noexcept { return term < rowOfTerm_.size() && rowOfTerm_[term] != 0; }
    /// Adds `weight` times the word's vector; false when there is none.
    bool addTerm(std::uint32_t term, float weight, float* sum) const noexcept;
    bool addWord(std::string_view word, float weight, float* sum) const noexcept;
    /// Whether it is a further word: one that exists, though the store does not use it.
    bool hasWord(std::string_view word) const noexcept { return words_.find(word) < words_.size(); }

    /// Works out every item's vector from its terms, `weights` one a term, once. Length 1, on 127 steps a side.
    void placeItems(const Postings& postings, const List<float>& weights, std::uint32_t itemCount);
    bool itemsPlaced() const noexcept { return !items_.empty(); }
    const std::int8_t* item(std::uint32_t i) const noexcept { return items_.data() + std::size_t{i} * dimension_; }
    const std::int8_t* items() const noexcept { return items_.data(); }

    /// Scales `sum`, less what all items have in common, to length 1 on 127 steps a side; false when nothing is left.
    bool toSteps(const float* sum, std::int8_t* steps) const noexcept;

private:
    bool addRow(std::uint32_t row, float weight, float* sum) const noexcept;

    std::uint32_t dimension_ = 0;
    const std::uint8_t* cells_ = nullptr;  ///< two cells of four bits a byte
    List<std::uint32_t> rowOfTerm_;        ///< row + 1, 0 for none
    std::uint32_t termRows_ = 0;
    WordList words_;
    List<float> common_;
    List<std::int8_t> items_;
};

}  // namespace nearshelf::search
