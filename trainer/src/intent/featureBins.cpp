// SPDX-License-Identifier: MIT
#include "intent/featureBins.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace nearshelf::trainer {
namespace {

/// The largest number not above `value` that has only zeros in the lower half of its bits.
float coarse(float value) {
    std::uint32_t bits = 0;
    std::memcpy(&bits, &value, sizeof bits);
    bits &= 0xFFFF0000u;
    std::memcpy(&value, &bits, sizeof bits);
    return value;
}

std::vector<float> thresholdsOf(std::vector<float> values, std::uint32_t most) {
    std::sort(values.begin(), values.end());
    std::vector<float> thresholds;
    std::size_t from = 0;
    // Each bin takes its share of the rows that are left, so that a value held by half of them costs one bin and not half of the bins.
    while (from < values.size() && thresholds.size() < most) {
        const std::size_t share = std::max<std::size_t>(1, (values.size() - from) / (most + 1 - thresholds.size()));
        const float last = values[std::min(from + share, values.size()) - 1];
        const auto next = std::upper_bound(values.begin() + static_cast<std::ptrdiff_t>(from), values.end(), last);
        if (next == values.end()) break;
        const float threshold = coarse(last + (*next - last) / 2);
        if (thresholds.empty() || threshold > thresholds.back()) thresholds.push_back(threshold);
        from = static_cast<std::size_t>(next - values.begin());
    }
    return thresholds;
}

}  // namespace

FeatureBins::FeatureBins(const FeatureTable& table, const std::vector<std::uint32_t>& rows, std::uint32_t maxThresholds) {
    for (std::uint32_t feature = 0; feature < table.features; ++feature) {
        std::vector<float> values;
        values.reserve(rows.size());
        for (const std::uint32_t row : rows) {
            const float value = table.row(row)[feature];
            if (std::isfinite(value)) values.push_back(value);
        }
        thresholds_.push_back(thresholdsOf(std::move(values), maxThresholds));
    }
}

std::uint8_t FeatureBins::binOf(std::uint32_t feature, float value) const {
    const std::vector<float>& known = thresholds_[feature];
    if (std::isnan(value)) return 0;
    return static_cast<std::uint8_t>(std::lower_bound(known.begin(), known.end(), value) - known.begin());
}

}  // namespace nearshelf::trainer
