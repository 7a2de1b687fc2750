// SPDX-License-Identifier: MIT
#include "pack/neighbourTable.h"

#include "base/byteReader.h"
#include "base/exp2.h"
#include "pack/bitReader.h"

namespace nearshelf {

bool NeighbourTable::open(ByteView section, std::uint32_t itemCount) {
    ByteReader in(section);
    const float weightLow = in.f32(), weightStep = in.f32(), forwardLow = in.f32(), forwardStep = in.f32();
    for (std::uint32_t level = 0; level < 16; ++level) {
        weightLevels_[level] = exp2Of(weightLow + weightStep * static_cast<float>(level));
        forwardLevels_[level] = level == 0 ? 0 : exp2Of(forwardLow + forwardStep * static_cast<float>(level - 1));
    }
    counts_ = in.bytes(itemCount).data;
    lengths_ = in.bytes(itemCount).data;
    if (in.failed()) return false;

    Start at{0, 0};
    for (std::uint32_t item = 0; item < itemCount; ++item) {
        if (item % blockRows == 0) starts_.push_back(at);
        if (counts_[item] > maxRow || counts_[item] > itemCount) return false;
        at.ids += lengths_[item];
        at.weights += counts_[item];
    }
    ids_ = in.bytes(at.ids).data;
    weights_ = in.bytes(at.weights).data;
    if (!in.finished()) return false;
    itemCount_ = itemCount;
    return true;
}

/// Binary interpolative coding [Moffat2000]: the middle id first, within the bounds that its neighbours leave, then both halves.
static void readIds(BitReader& bits, Neighbour* out, std::uint32_t count, std::uint32_t low, std::uint32_t high) noexcept {
    if (count == 0) return;
    const std::uint32_t middle = count / 2;
    const std::uint32_t id = low + middle + bits.below(high - low - count + 2);
    out[middle].item = ItemIndex{id};
    readIds(bits, out, middle, low, id - 1);
    readIds(bits, out + middle + 1, count - middle - 1, id + 1, high);
}

std::uint32_t NeighbourTable::row(ItemIndex item, Neighbour* out) const noexcept {
    const std::uint32_t row = indexOf(item), count = counts_[row];
    Start at = starts_[row / blockRows];
    for (std::uint32_t before = row - row % blockRows; before < row; ++before) {
        at.ids += lengths_[before];
        at.weights += counts_[before];
    }
    BitReader bits({ids_ + at.ids, lengths_[row]});
    readIds(bits, out, count, 0, itemCount_ - 1);
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint8_t levels = weights_[at.weights + i];
        out[i].weight = weightLevels_[levels >> 4];
        out[i].forward = forwardLevels_[levels & 15];
    }
    return count;
}

}  // namespace nearshelf
