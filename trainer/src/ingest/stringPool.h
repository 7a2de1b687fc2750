// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

namespace nearshelf::trainer {

/// Keeps each string once and numbers them in order of arrival. A million order lines name a few thousand products.
class StringPool {
public:
    std::uint32_t add(std::string_view text) {
        const auto known = numbers_.find(text);
        if (known != numbers_.end()) return known->second;
        const auto number = static_cast<std::uint32_t>(texts_.size());
        texts_.emplace_back(text);
        numbers_.emplace(texts_.back(), number);
        return number;
    }

    /// The number of `text`; size() when it was never added.
    std::uint32_t find(std::string_view text) const {
        const auto known = numbers_.find(text);
        return known == numbers_.end() ? size() : known->second;
    }

    const std::string& operator[](std::uint32_t number) const { return texts_[number]; }
    std::uint32_t size() const { return static_cast<std::uint32_t>(texts_.size()); }

private:
    std::deque<std::string> texts_;  // a deque, because the keys below are views into its strings
    std::unordered_map<std::string_view, std::uint32_t> numbers_;
};

}  // namespace nearshelf::trainer
