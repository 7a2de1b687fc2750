// SPDX-License-Identifier: MIT
#include "model/termCounts.h"

#include "model/itemText.h"

#include <algorithm>

namespace nearshelf::trainer {

TermCounts::TermCounts(const std::vector<Product>& items, const TfIdfParams& params) {
    rows_.reserve(items.size());
    for (const Product& item : items) addItem(item, params);
}

void TermCounts::addItem(const Product& item, const TfIdfParams& params) {
    row_.clear();
    addWords(item.title, params.titleWeight);
    addWords(item.description, params.descriptionWeight);
    addName('b', item.brand, params.brandWeight);
    std::string path;
    for (const std::string& step : item.category) {
        path += '>';
        path += step;
        addName('c', path, params.categoryWeight);
    }
    for (const auto& [name, value] : item.attributes) addName('a', name + '=' + value, params.attributeWeight);
    for (const std::string& tag : item.tags) addName('t', tag, params.tagWeight);

    std::sort(row_.begin(), row_.end(), [](const Cell& a, const Cell& b) { return a.term < b.term; });
    std::vector<Cell> merged;
    for (const Cell& cell : row_) {
        if (merged.empty() || merged.back().term != cell.term)
            merged.push_back(cell);
        else
            merged.back().weight += cell.weight;
    }
    rows_.push_back(std::move(merged));
}

void TermCounts::addWords(std::string_view text, float weight) {
    if (weight > 0) forEachWord(text, [&](const std::string& word) { add(word, weight); });
}

void TermCounts::addName(char field, std::string_view name, float weight) {
    const std::string folded = foldedName(name);
    if (folded.empty() || !(weight > 0)) return;
    // The space keeps names apart from words, which hold none.
    add(std::string{field, ' '} + folded, weight);
    addWords(name, weight / 2);
}

void TermCounts::add(const std::string& term, float weight) {
    const auto number = static_cast<std::uint32_t>(numberOf_.size());
    row_.push_back({numberOf_.try_emplace(term, number).first->second, weight});
}

}  // namespace nearshelf::trainer
