// SPDX-License-Identifier: MIT
#include "pack/sessionModel.h"

#include "base/byteReader.h"
#include "base/topK.h"

namespace nearshelf {

bool SessionModel::open(ByteView section, std::uint32_t itemCount) {
    ByteReader in(section);
    const std::uint32_t hidden = in.u16();
    if (in.u8() != candidateFeatures || in.u8() != contextFeatures || hidden == 0 || hidden > maxHidden) return false;
    for (float(&plane)[16] : levels_) {
        const float low = in.f32(), step = in.f32();
        for (std::uint32_t level = 0; level < 16; ++level) plane[level] = low + step * static_cast<float>(level);
    }
    for (std::uint32_t i = 0; i < candidateFeatures + hidden * unitFloats; ++i) weights_.push_back(in.f32());
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

static float dot(const float* a, const float* b, std::uint32_t size) noexcept {
    float sum = 0;
    for (std::uint32_t i = 0; i < size; ++i) sum += a[i] * b[i];
    return sum;
}

void SessionModel::prepare(const float* context, float* out) const noexcept {
    for (std::uint32_t unit = 0; unit < hidden_; ++unit) {
        const float* const weights = weights_.data() + candidateFeatures + unit * unitFloats;
        out[unit] = weights[candidateFeatures + contextFeatures] + dot(weights + candidateFeatures, context, contextFeatures);
    }
}

float SessionModel::linear(const float* candidate) const noexcept { return dot(weights_.data(), candidate, candidateFeatures); }

float SessionModel::score(const float* candidate, const float* prepared) const noexcept {
    float sum = linear(candidate);
    for (std::uint32_t unit = 0; unit < hidden_; ++unit) {
        const float* const weights = weights_.data() + candidateFeatures + unit * unitFloats;
        const float activation = prepared[unit] + dot(weights, candidate, candidateFeatures);
        if (activation > 0) sum += weights[unitFloats - 1] * activation;
    }
    return sum;
}

}  // namespace nearshelf
