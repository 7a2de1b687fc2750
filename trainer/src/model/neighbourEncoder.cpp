// SPDX-License-Identifier: MIT
#include "model/neighbourEncoder.h"

#include "model/bitWriter.h"
#include "model/levels.h"
#include "pack/byteBuffer.h"

#include <algorithm>
#include <cmath>

namespace nearshelf::trainer {
namespace {

struct Scales {
    Levels weight, forward;
};

/// Of both scales the weakest hundredth and the strongest thousandth are taken together with their neighbours.
Scales fitScales(const CoTable& table) {
    std::vector<float> weights, forwards;
    for (const auto& row : table.rows)
        for (const CoNeighbour& neighbour : row) {
            weights.push_back(std::log2(neighbour.weight));
            if (neighbour.forward > 0) forwards.push_back(std::log2(neighbour.forward));
        }
    return {fitLevels(std::move(weights), 16, 0.01, 0.999), fitLevels(std::move(forwards), 15, 0.01, 0.999)};
}

/// Both bounds are included; `low` may be one more than `high` when no id is left.
void writeIds(BitWriter& bits, const CoNeighbour* ids, std::uint32_t count, std::uint32_t low, std::uint32_t high) {
    if (count == 0) return;
    const std::uint32_t middle = count / 2, id = ids[middle].item;
    bits.below(id - low - middle, high - low - count + 2);
    writeIds(bits, ids, middle, low, id - 1);
    writeIds(bits, ids + middle + 1, count - middle - 1, id + 1, high);
}

std::uint8_t levelsOf(const CoNeighbour& neighbour, const Scales& scales) {
    const unsigned weight = scales.weight.nearest(std::log2(neighbour.weight));
    const unsigned forward = neighbour.forward > 0 ? 1u + scales.forward.nearest(std::log2(neighbour.forward)) : 0u;
    return static_cast<std::uint8_t>(weight << 4 | forward);
}

}  // namespace

std::vector<std::uint8_t> encodeNeighbourTable(const CoTable& table) {
    if (table.rows.empty()) return {};
    const Scales scales = fitScales(table);
    const auto lastItem = static_cast<std::uint32_t>(table.rows.size() - 1);
    std::vector<std::uint8_t> counts, lengths, ids, levels;
    for (std::vector<CoNeighbour> row : table.rows) {
        std::sort(row.begin(), row.end(), [](const CoNeighbour& a, const CoNeighbour& b) { return a.item < b.item; });
        const std::size_t before = ids.size();
        BitWriter bits(ids);
        writeIds(bits, row.data(), static_cast<std::uint32_t>(row.size()), 0, lastItem);
        counts.push_back(static_cast<std::uint8_t>(row.size()));
        lengths.push_back(static_cast<std::uint8_t>(ids.size() - before));  // 64 ids of 20 bits take 160 bytes at most
        for (const CoNeighbour& neighbour : row) levels.push_back(levelsOf(neighbour, scales));
    }
    ByteBuffer out;
    for (const Levels& scale : {scales.weight, scales.forward}) {
        out.f32(scale.low);
        out.f32(scale.step);
    }
    for (const auto* part : {&counts, &lengths, &ids, &levels}) out.append(*part);
    return out.take();
}

}  // namespace nearshelf::trainer
