// SPDX-License-Identifier: MIT
#include "intent/decisionTrees.h"

#include "base/byteReader.h"
#include "base/exp2.h"
#include "pack/bitReader.h"

#include <cstring>

namespace nearshelf {
namespace {

constexpr std::uint8_t formatVersion = 1;
constexpr float log2OfE = 1.44269504f;

/// The upper half of an IEEE-754 binary32.
float floatOfHalf(std::uint16_t upper) {
    const std::uint32_t bits = std::uint32_t{upper} << 16;
    float value = 0;
    std::memcpy(&value, &bits, sizeof value);
    return value;
}

bool isFinite(float value) { return value - value == 0; }

}  // namespace

/// What one pass over the bit stream needs: the features that split at all, and their thresholds one after the other.
struct DecisionTrees::Growth {
    BitReader bits;
    float step;
    List<std::uint8_t> splitting;        ///< feature numbers
    List<std::uint32_t> firstThreshold;  ///< per splitting feature, and one behind the last
    List<float> thresholds;

    /// Nodes of the subtree that begins here, preorder; false when it has too many splits.
    bool grow(List<Node>& nodes, std::uint32_t& splitsLeft) {
        if (bits.bits(1) == 0) return addLeaf(nodes);
        if (splitting.empty() || splitsLeft == 0) return false;
        --splitsLeft;
        const std::uint32_t which = bits.below(static_cast<std::uint32_t>(splitting.size()));
        const std::uint32_t first = firstThreshold[which];
        const std::size_t at = nodes.size();
        Node split;
        split.feature = splitting[which];
        split.threshold = thresholds[first + bits.below(firstThreshold[which + 1] - first)];
        nodes.push_back(split);
        if (!grow(nodes, splitsLeft)) return false;
        nodes[at].right = static_cast<std::uint16_t>(nodes.size());
        return grow(nodes, splitsLeft);
    }

    bool addLeaf(List<Node>& nodes) {
        Node end;
        end.feature = leaf;
        end.value = step * static_cast<float>(static_cast<std::int32_t>(bits.bits(8)) - 128);
        nodes.push_back(end);
        return true;
    }
};

bool DecisionTrees::open(ByteView bytes) {
    nodes_.clear();
    roots_.clear();
    features_ = 0;
    bias_ = 0;
    if (read(bytes)) return true;
    nodes_.clear();
    roots_.clear();
    features_ = 0;
    return false;
}

bool DecisionTrees::read(ByteView bytes) {
    ByteReader reader(bytes);
    if (reader.u8() != formatVersion) return false;
    features_ = reader.u8();
    const std::uint32_t trees = reader.u8();
    if (reader.u8() != 0 || features_ == 0 || features_ > maxFeatures || trees == 0) return false;
    bias_ = reader.f32();
    Growth growth{BitReader(ByteView{}), reader.f32(), {}, {}, {}};
    if (!isFinite(bias_) || !isFinite(growth.step)) return false;
    growth.firstThreshold.push_back(0);
    for (std::uint32_t feature = 0; feature < features_; ++feature) {
        const std::uint32_t count = reader.u8();
        if (count > maxThresholds) return false;
        if (count == 0) continue;
        growth.splitting.push_back(static_cast<std::uint8_t>(feature));
        for (std::uint32_t i = 0; i < count; ++i) growth.thresholds.push_back(floatOfHalf(reader.u16()));
        growth.firstThreshold.push_back(static_cast<std::uint32_t>(growth.thresholds.size()));
    }
    if (reader.failed()) return false;
    growth.bits = BitReader(reader.bytes(reader.left()));
    for (std::uint32_t tree = 0; tree < trees; ++tree) {
        roots_.push_back(static_cast<std::uint32_t>(nodes_.size()));
        std::uint32_t splitsLeft = maxLeaves - 1;
        if (!growth.grow(nodes_, splitsLeft)) return false;
    }
    return true;
}

float DecisionTrees::logOdds(const float* values) const noexcept {
    float sum = bias_;
    for (const std::uint32_t root : roots_) {
        std::uint32_t at = root;
        while (nodes_[at].feature != leaf) at = values[nodes_[at].feature] > nodes_[at].threshold ? nodes_[at].right : at + 1;
        sum += nodes_[at].value;
    }
    return sum;
}

float DecisionTrees::probability(const float* values) const noexcept { return 1.0f / (1.0f + exp2Of(-log2OfE * logOdds(values))); }

}  // namespace nearshelf
