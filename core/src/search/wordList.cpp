// SPDX-License-Identifier: MIT
#include "search/wordList.h"

namespace nearshelf::search {

constexpr std::size_t longestWord = 255;

int orderOf(std::string_view a, std::string_view b) noexcept {
    std::size_t i = 0;
    while (i < a.size() && i < b.size() && a[i] == b[i]) ++i;
    const int left = i < a.size() ? static_cast<std::uint8_t>(a[i]) : -1;
    return left - (i < b.size() ? static_cast<std::uint8_t>(b[i]) : -1);
}

bool beginsWith(std::string_view text, std::string_view beginning) noexcept {
    return text.size() >= beginning.size() && orderOf({text.data(), beginning.size()}, beginning) == 0;
}

std::uint32_t WordList::lowerBound(std::string_view wanted) const noexcept {
    std::uint32_t low = 0, high = size();
    while (low < high) {
        const std::uint32_t middle = (low + high) / 2;
        if (orderOf(word(middle), wanted) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

std::uint32_t WordList::find(std::string_view wanted) const noexcept {
    const std::uint32_t at = lowerBound(wanted);
    return at < size() && orderOf(word(at), wanted) == 0 ? at : size();
}

bool WordList::add(std::uint32_t shared, ByteView own) {
    const std::uint32_t count = size();
    const std::string_view before = count == 0 ? std::string_view() : word(count - 1);
    if (own.size == 0 || shared > before.size() || shared + own.size > longestWord) return false;
    const std::size_t begin = text_.size();
    for (std::size_t k = 0; k < shared; ++k) text_.push_back(text_[begin - before.size() + k]);
    text_.append(reinterpret_cast<const char*>(own.data), own.size);
    ends_.push_back(static_cast<std::uint32_t>(text_.size()));
    return count == 0 || orderOf(word(count - 1), word(count)) < 0;
}

}  // namespace nearshelf::search
