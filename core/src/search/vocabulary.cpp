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
    std::uint32_t newest = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint32_t shared = reader.u8(), own = reader.u8();
        // 0 is the next term nobody named yet, n the one n before it.
        const std::uint32_t back = readVarint(reader);
        if (back > newest || !words_.add(shared, reader.bytes(own))) return false;
        const std::uint32_t term = back == 0 ? newest++ : newest - back;
        if (term >= termCount) return false;
        terms_.push_back(term);
        letters_.push_back(lettersIn(word(i)));
    }
    return reader.finished();
}

std::uint32_t Vocabulary::find(std::string_view wanted) const noexcept {
    const std::uint32_t at = words_.find(wanted);
    return at < size() ? terms_[at] : noTerm;
}

}  // namespace nearshelf::search
