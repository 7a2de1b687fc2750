// SPDX-License-Identifier: MIT
// A probability from a small forest of boosted decision trees [Friedman]: what a visit will end in, from how it went so far.
#pragma once

#include "nearshelf/list.h"
#include "nearshelf/types.h"

#include <cstdint>

namespace nearshelf {

/// The forest, decoded from the bytes described in docs/format/trees.md. Missing features are NaN and go left at every split.
class DecisionTrees {
public:
    static constexpr std::uint32_t maxFeatures = 64, maxThresholds = 31, maxTrees = 255, maxLeaves = 16;

    /// Replaces the forest; false when the bytes are none, and then the forest is empty.
    bool open(ByteView bytes);

    bool empty() const noexcept { return roots_.empty(); }
    std::uint32_t features() const noexcept { return features_; }

    /// Natural-log odds; `values` holds features() numbers. 0 when empty.
    float logOdds(const float* values) const noexcept;
    /// 0 … 1.
    float probability(const float* values) const noexcept;

private:
    struct Node {
        float threshold = 0;        ///< of a split: values above it go right
        float value = 0;            ///< of a leaf
        std::uint16_t feature = 0;  ///< `leaf` for a leaf
        std::uint16_t right = 0;    ///< index of the right child; the left one is the next node
    };
    static constexpr std::uint16_t leaf = 0xFFFF;
    struct Growth;

    bool read(ByteView bytes);

    std::uint32_t features_ = 0;
    float bias_ = 0;
    List<Node> nodes_;
    List<std::uint32_t> roots_;
};

}  // namespace nearshelf
