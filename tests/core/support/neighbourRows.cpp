// SPDX-License-Identifier: MIT
#include "core/support/neighbourRows.h"

#include <algorithm>
#include <cmath>

namespace nearshelf::test {

namespace {

class BitWriter {
public:
    /// `value` below `range` in the minimal binary code.
    void below(std::uint32_t value, std::uint32_t range) {
        if (range <= 1) return;
        std::uint32_t k = 0;
        while ((1u << (k + 1)) <= range) ++k;
        const std::uint32_t shorter = (1u << (k + 1)) - range;
        if (value < shorter)
            bits(value, k);
        else
            bits(value + shorter, k + 1);
    }
    Bytes take() {
        Bytes bytes;
        for (std::size_t i = 0; i < bits_.size(); ++i) {
            if (i % 8 == 0) bytes.push_back(0);
            if (bits_[i]) bytes.back() = static_cast<std::uint8_t>(bytes.back() | 0x80u >> i % 8);
        }
        return bytes;
    }

private:
    void bits(std::uint32_t value, std::uint32_t count) {
        while (count-- > 0) bits_.push_back((value >> count & 1) != 0);
    }
    std::vector<bool> bits_;
};

void writeIds(BitWriter& out, const NeighbourCell* row, std::uint32_t count, std::uint32_t low, std::uint32_t high) {
    if (count == 0) return;
    const std::uint32_t middle = count / 2, id = row[middle].item;
    out.below(id - low - middle, high - low - count + 2);
    if (middle > 0) writeIds(out, row, middle, low, id - 1);
    if (count > middle + 1) writeIds(out, row + middle + 1, count - middle - 1, id + 1, high);
}

std::uint32_t levelOf(float weight) {
    return static_cast<std::uint32_t>(std::clamp(std::lround((std::log2(static_cast<double>(weight)) + 3.75) / 0.25), 0l, 15l));
}

}  // namespace

Bytes encodeRows(NeighbourRows rows) {
    Bytes counts, lengths, ids, weights;
    for (std::vector<NeighbourCell>& row : rows) {
        std::sort(row.begin(), row.end(), [](const NeighbourCell& a, const NeighbourCell& b) { return a.item < b.item; });
        BitWriter bits;
        writeIds(bits, row.data(), static_cast<std::uint32_t>(row.size()), 0, static_cast<std::uint32_t>(rows.size() - 1));
        const Bytes coded = bits.take();
        counts.push_back(static_cast<std::uint8_t>(row.size()));
        lengths.push_back(static_cast<std::uint8_t>(coded.size()));
        ids.insert(ids.end(), coded.begin(), coded.end());
        for (const NeighbourCell& cell : row) {
            const std::uint32_t forward = cell.forward > 0 ? std::min(1 + levelOf(cell.forward), 15u) : 0;
            weights.push_back(static_cast<std::uint8_t>(levelOf(cell.weight) << 4 | forward));
        }
    }
    Bytes table;
    for (const float level : {-3.75f, 0.25f, -3.75f, 0.25f}) putFloat(table, level);
    for (const Bytes* part : {&counts, &lengths, &ids, &weights}) table.insert(table.end(), part->begin(), part->end());
    return table;
}

}  // namespace nearshelf::test
