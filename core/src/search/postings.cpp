// SPDX-License-Identifier: MIT
#include "search/postings.h"

#include "search/searchLayout.h"
#include "search/varint.h"

namespace nearshelf::search {

bool Postings::open(ByteView bytes, std::uint32_t itemCount) {
    ByteReader reader(bytes);
    const std::uint32_t terms = reader.u32(), postings = reader.u32(), gapBytes = reader.u32(), inTitles = reader.u32();
    // Every term takes a byte at least, every posting two.
    if (terms > reader.left() || postings > reader.left()) return false;
    offsets_.resize(terms + 1);
    for (std::uint32_t term = 0; term < terms; ++term) {
        const std::uint32_t count = readVarint(reader);
        if (count > itemCount || count > postings - offsets_[term]) return false;
        offsets_[term + 1] = offsets_[term] + count;
    }
    ByteReader gaps(reader.bytes(gapBytes));
    const ByteView impacts = reader.bytes(postings), positions = reader.bytes(inTitles);
    if (!reader.finished() || offsets_[terms] != postings) return false;

    impacts_ = impacts.data;
    positions_.resize(postings);
    items_.reserve(postings);
    std::uint32_t titled = 0;
    for (std::uint32_t term = 0; term < terms; ++term) {
        std::uint32_t item = 0;
        for (std::uint32_t i = offsets_[term]; i < offsets_[term + 1]; ++i) {
            // One more than the gap's items: none stands twice.
            item += readVarint(gaps) + (i == offsets_[term] ? 0 : 1);
            if (item >= itemCount) return false;
            items_.push_back(item);
            if ((impacts_[i] & inTitle) == 0) continue;
            if (titled == inTitles) return false;
            positions_[i] = positions.data[titled++];
        }
    }
    return gaps.finished() && titled == inTitles;
}

}  // namespace nearshelf::search
