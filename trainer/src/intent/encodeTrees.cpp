// SPDX-License-Identifier: MIT
#include "intent/encodeTrees.h"

#include "model/bitWriter.h"
#include "pack/byteBuffer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <set>

namespace nearshelf::trainer {
namespace {

constexpr std::uint8_t formatVersion = 1;

std::uint16_t upperHalf(float value) {
    std::uint32_t bits = 0;
    std::memcpy(&bits, &value, sizeof bits);
    return static_cast<std::uint16_t>(bits >> 16);
}

/// Per feature the thresholds that some split uses; only these are written.
std::vector<std::vector<std::uint32_t>> usedThresholds(const BoostedTrees& forest, std::uint32_t features) {
    std::vector<std::set<std::uint32_t>> used(features);
    for (const auto& tree : forest.trees)
        for (const BoostedTrees::Node& node : tree)
            if (!node.leaf) used[node.feature].insert(node.threshold);
    std::vector<std::vector<std::uint32_t>> sorted;
    for (const auto& one : used) sorted.emplace_back(one.begin(), one.end());
    return sorted;
}

class Encoder {
public:
    Encoder(const BoostedTrees& forest, const FeatureBins& bins)
        : forest_(forest), bins_(bins), used_(usedThresholds(forest, bins.features())) {
        double largest = 0;
        for (const auto& tree : forest.trees)
            for (const BoostedTrees::Node& node : tree)
                if (node.leaf) largest = std::max(largest, std::fabs(node.value));
        step_ = static_cast<float>(largest / 127);
        for (std::uint32_t feature = 0; feature < bins.features(); ++feature) {
            position_.push_back(splitting_);
            if (!used_[feature].empty()) ++splitting_;
        }
    }

    std::vector<std::uint8_t> run() const {
        ByteBuffer head;
        head.append(std::array{formatVersion, static_cast<std::uint8_t>(bins_.features()), static_cast<std::uint8_t>(forest_.trees.size()),
                               std::uint8_t{0}});
        head.f32(static_cast<float>(forest_.bias));
        head.f32(step_);
        for (std::uint32_t feature = 0; feature < bins_.features(); ++feature) {
            head.u8(static_cast<std::uint8_t>(used_[feature].size()));
            for (const std::uint32_t threshold : used_[feature]) head.u16(upperHalf(bins_.thresholds(feature)[threshold]));
        }
        std::vector<std::uint8_t> bytes = head.take();
        BitWriter bits(bytes);
        for (const auto& tree : forest_.trees) put(bits, tree, 0);
        return bytes;
    }

private:
    void put(BitWriter& bits, const std::vector<BoostedTrees::Node>& tree, std::uint32_t at) const {
        const BoostedTrees::Node& node = tree[at];
        bits.bits(node.leaf ? 0 : 1, 1);
        if (node.leaf) {
            const double steps = step_ > 0 ? std::round(node.value / static_cast<double>(step_)) : 0;
            bits.bits(static_cast<std::uint32_t>(std::clamp(steps, -128.0, 127.0) + 128), 8);
            return;
        }
        const std::vector<std::uint32_t>& used = used_[node.feature];
        const auto place = std::lower_bound(used.begin(), used.end(), node.threshold) - used.begin();
        bits.below(position_[node.feature], splitting_);
        bits.below(static_cast<std::uint32_t>(place), static_cast<std::uint32_t>(used.size()));
        put(bits, tree, node.left);
        put(bits, tree, node.right);
    }

    const BoostedTrees& forest_;
    const FeatureBins& bins_;
    std::vector<std::vector<std::uint32_t>> used_;
    std::vector<std::uint32_t> position_;
    std::uint32_t splitting_ = 0;
    float step_ = 0;
};

}  // namespace

std::vector<std::uint8_t> encodeTrees(const BoostedTrees& forest, const FeatureBins& bins) { return Encoder(forest, bins).run(); }

}  // namespace nearshelf::trainer
