// SPDX-License-Identifier: MIT
// Which items speak of a term, how much, and where in their titles.
#pragma once

#include "nearshelf/list.h"
#include "nearshelf/types.h"

#include <cstdint>

namespace nearshelf::search {

class Postings {
public:
    struct Range {
        const std::uint32_t* items;
        const std::uint8_t* impacts;    ///< impactMask, inTitle, isHead of searchLayout.h
        const std::uint8_t* positions;  ///< word of the title where the term stands first; meaningless unless inTitle
        std::uint32_t count;
    };

    /// The bytes are borrowed. False when they are malformed or name an item beyond `itemCount`.
    bool open(ByteView bytes, std::uint32_t itemCount);

    std::uint32_t termCount() const noexcept { return offsets_.empty() ? 0 : static_cast<std::uint32_t>(offsets_.size() - 1); }
    std::uint32_t itemsWith(std::uint32_t term) const noexcept { return offsets_[term + 1] - offsets_[term]; }
    Range of(std::uint32_t term) const noexcept {
        const std::uint32_t at = offsets_[term];
        return {items_.data() + at, impacts_ + at, positions_.data() + at, offsets_[term + 1] - at};
    }

private:
    List<std::uint32_t> offsets_, items_;
    const std::uint8_t* impacts_ = nullptr;
    List<std::uint8_t> positions_;
};

}  // namespace nearshelf::search
