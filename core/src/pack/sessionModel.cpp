// SPDX-License-Identifier: MIT
#include "pack/sessionModel.h"

#include "base/byteReader.h"
#include "base/topK.h"

#include <cstring>

namespace nearshelf {

bool SessionModel::open(ByteView section, std::uint32_t itemCount) {
    ByteReader in(section);
    const std::uint32_t hidden = in.u16();
    if (in.u8() != candidateFeatures || in.u8() != contextFeatures || hidden == 0 || hidden > maxHidden) return false;
    stepDecay_ = in.f32();
    if (!(stepDecay_ >= 0 && stepDecay_ <= 1)) return false;
    for (float(&plane)[16] : levels_) {
        const float low = in.f32(), step = in.f32();
        for (std::uint32_t level = 0; level < 16; ++level) plane[level] = low + step * static_cast<float>(level);
    }
    weights_.resize((hidden / 4 + 1) * 4 * rows);
    for (std::uint32_t row = 0; row < candidateFeatures; ++row) set(0, row, in.f32());
    for (std::uint32_t unit = 1; unit <= hidden; ++unit) {
        for (std::uint32_t row = 0; row < rows; ++row) set(unit, row, in.f32());
    }
    planeBytes_ = (itemCount + 1) / 2;
    planes_ = in.bytes(static_cast<std::size_t>(planeBytes_) * planes).data;
    if (!in.finished()) return false;

    TopK hottest(hotItems);
    for (std::uint32_t item = 0; item < itemCount; ++item) {
        hottest.offer(plane(Plane::logPopularity, ItemIndex{item}) + plane(Plane::trend, ItemIndex{item}), item);
    }
    for (const Scored& scored : hottest.take()) hot_.push_back(ItemIndex{scored.id});
    hidden_ = hidden;
    return true;
}

float SessionModel::plane(Plane plane, ItemIndex item) const noexcept {
    const auto p = static_cast<std::uint32_t>(plane);
    const std::uint8_t pair = planes_[p * planeBytes_ + indexOf(item) / 2];
    return levels_[p][indexOf(item) % 2 == 0 ? pair >> 4 : pair & 15];
}

namespace {

/// Four units side by side. Both compilers know it; without vector instructions it is four sums, and the same numbers.
using Four = float __attribute__((vector_size(16)));

Four load(const float* from) noexcept {
    Four four;
    std::memcpy(&four, from, sizeof four);
    return four;
}

Four addRows(Four sums, const float* block, const float* inputs, std::uint32_t count) noexcept {
    for (std::uint32_t row = 0; row < count; ++row) sums += inputs[row] * load(block + 4 * row);
    return sums;
}

}  // namespace

void SessionModel::prepare(const float* context, float* out) const noexcept {
    const float* const end = weights_.data() + weights_.size();
    for (const float* block = weights_.data(); block < end; block += 4 * rows, out += 4) {
        const Four sums = addRows(load(block + 4 * biasRow), block + 4 * candidateFeatures, context, contextFeatures);
        std::memcpy(out, &sums, sizeof sums);
    }
}

float SessionModel::score(const float* candidate, const float* prepared) const noexcept {
    const float* const begin = weights_.data();
    float score = 0;
    for (const float* block = begin; block < begin + weights_.size(); block += 4 * rows, prepared += 4) {
        const Four sums = addRows(load(prepared), block, candidate, candidateFeatures);
        if (block == begin) score = sums[0];
        const float* const outputs = block + 4 * outputRow;
        for (std::uint32_t k = 0; k < 4; ++k) {
            if (sums[k] > 0) score += outputs[k] * sums[k];
        }
    }
    return score;
}

}  // namespace nearshelf
