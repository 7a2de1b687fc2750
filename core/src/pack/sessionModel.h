// SPDX-License-Identifier: MIT
// What the trainer fitted on the store's own sessions: a small network and four numbers per item. Layout: docs/format/pack.md.
#pragma once

#include "nearshelf/list.h"
#include "nearshelf/types.h"

#include <cstdint>

namespace nearshelf {

class SessionModel {
public:
    static constexpr std::uint32_t candidateFeatures = 15;
    static constexpr std::uint32_t contextFeatures = 6;
    static constexpr std::uint32_t maxHidden = 32;
    static constexpr std::uint32_t planes = 4;
    /// Items that are always candidates, because they are hot.
    static constexpr std::uint32_t hotItems = 30;

    /// The planes: one number an item each, in 16 levels.
    enum class Plane : std::uint8_t {
        logPopularity = 0,  ///< ln of the item's share of all views, 0 = average
        trend = 1,          ///< ln of its share of the last twentieth of the sessions against its share of all
        fastTrend = 2,      ///< the same for the last hundredth
        repeatRate = 3,     ///< ln of how often its own view follows it, 0 = once in twenty
    };

    /// Copies what it needs except the planes, which stay in `section`. Answers false, and stays empty, when the bytes are no such model.
    [[nodiscard]] bool open(ByteView section, std::uint32_t itemCount);

    bool empty() const noexcept { return hidden_ == 0; }
    float plane(Plane plane, ItemIndex item) const noexcept;
    const List<ItemIndex>& hot() const noexcept { return hot_; }
    /// Vote of a visit's step against the one after it, 0 … 1.
    float stepDecay() const noexcept { return stepDecay_; }

    /// The units' share of the context: `out` has room for maxUnits.
    void prepare(const float* context, float* out) const noexcept;
    /// Logit of one candidate, given what `prepare` wrote.
    float score(const float* candidate, const float* prepared) const noexcept;

    static constexpr std::uint32_t maxUnits = maxHidden + 4;

private:
    static constexpr std::uint32_t biasRow = candidateFeatures + contextFeatures, outputRow = biasRow + 1, rows = outputRow + 1;

    void set(std::uint32_t unit, std::uint32_t row, float value) noexcept { weights_[(unit / 4 * rows + row) * 4 + unit % 4] = value; }

    std::uint32_t hidden_ = 0, planeBytes_ = 0;
    const std::uint8_t* planes_ = nullptr;
    float stepDecay_ = 0;
    float levels_[planes][16] = {};
    // Units side by side in blocks of four, so that one instruction works on all four: per block its rows of inputs, bias and output. Unit
    // 0 is the linear part; units that fill the last block are zero.
    List<float> weights_;
    List<ItemIndex> hot_;
};

}  // namespace nearshelf
