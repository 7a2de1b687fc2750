// SPDX-License-Identifier: MIT
#include "search/vocabulary.h"

#include "search/searchLayout.h"
#include "search/varint.h"

namespace nearshelf::search {

bool Vocabulary::open(ByteView bytes, std::uint32_t termCount) {
    ByteReader reader(bytes);
    const std::uint32_t count = readVarint(reader);
    // A word takes three bytes at least.
    if (count > reader.left()) return false;
    offsets_.push_back(0);
    std::uint32_t newest = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint32_t shared = reader.u8(), own = reader.u8();
        // 0 is the next term nobody named yet, n the one n before it.
        const std::uint32_t back = readVarint(reader);
        const ByteView rest = reader.bytes(own);
        const std::size_t before = i == 0 ? 0 : text_.size() - offsets_[i - 1];
        if (reader.failed() || own == 0 || shared > before || shared + own > 255 || back > newest) return false;
        for (std::uint32_t k = 0; k < shared; ++k) text_.push_back(text_[offsets_[i - 1] + k]);
        text_.append(reinterpret_cast<const char*>(rest.data), rest.size);
        const std::uint32_t term = back == 0 ? newest++ : newest - back;
        if (term >= termCount) return false;
        terms_.push_back(term);
        offsets_.push_back(static_cast<std::uint32_t>(text_.size()));
        letters_.push_back(lettersIn(word(i)));
        if (i > 0 && word(i - 1).compare(word(i)) >= 0) return false;
    }
    return reader.finished();
}

std::uint32_t Vocabulary::lowerBound(std::string_view wanted) const noexcept {
    std::uint32_t low = 0, high = size();
    while (low < high) {
        const std::uint32_t middle = (low + high) / 2;
        if (word(middle).compare(wanted) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

std::uint32_t Vocabulary::find(std::string_view wanted) const noexcept {
    const std::uint32_t at = lowerBound(wanted);
    return at < size() && word(at) == wanted ? terms_[at] : noTerm;
}

}  // namespace nearshelf::search
