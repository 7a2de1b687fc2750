// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

namespace nearshelf::trainer {

/// Rows of numbers, one after the other; NaN where a number is missing.
struct FeatureTable {
    std::uint32_t features = 0;
    std::vector<float> values;  ///< rows × features

    std::size_t rows() const { return features == 0 ? 0 : values.size() / features; }
    const float* row(std::size_t i) const { return values.data() + i * features; }
};

/// Where each feature may be split: at most `maxThresholds` values that part the rows about evenly, each exact in the upper half of a
/// binary32, so that the coded forest splits precisely where the fitted one did.
class FeatureBins {
public:
    FeatureBins(const FeatureTable& table, const std::vector<std::uint32_t>& rows, std::uint32_t maxThresholds);

    const std::vector<float>& thresholds(std::uint32_t feature) const { return thresholds_[feature]; }
    std::uint32_t features() const { return static_cast<std::uint32_t>(thresholds_.size()); }

    /// How many thresholds lie below the value; 0 for NaN.
    std::uint8_t binOf(std::uint32_t feature, float value) const;

private:
    std::vector<std::vector<float>> thresholds_;
};

}  // namespace nearshelf::trainer
