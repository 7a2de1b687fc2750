// SPDX-License-Identifier: MIT
#include "decide/decideModel.h"

#include "base/byteReader.h"
#include "base/hash.h"
#include "base/shortKey.h"

namespace nearshelf::decide {
namespace {

/// Reads numbers that must lie within bounds, and remembers whether all did.
class Bounded {
public:
    explicit Bounded(ByteView bytes) : in(bytes) {}

    float real(float low, float high) {
        const float value = in.f32();
        if (!(value >= low && value <= high)) holds_ = false;
        return value;
    }
    bool holds() const { return holds_ && !in.failed(); }

    ByteReader in;

private:
    bool holds_ = true;
};

}  // namespace

ErrorCode DecideModel::load(ByteView bytes) {
    *this = DecideModel();
    if (bytes.size == 0) return ErrorCode::none;
    const ErrorCode error = read(bytes);
    if (error != ErrorCode::none) *this = DecideModel();
    return error;
}

ErrorCode DecideModel::read(ByteView bytes) {
    ByteReader head(bytes);
    for (const std::uint8_t letter : modelMagic)
        if (head.u8() != letter) return ErrorCode::decideBadMagic;
    if (head.u16() != modelMajor) return ErrorCode::decideUnsupportedMajor;
    head.u16();
    const std::uint32_t sum = head.u32();
    if (head.u32() != bytes.size || bytes.size < modelHeaderBytes) return ErrorCode::decideMalformed;
    const ByteView body{bytes.data + modelHeaderBytes, bytes.size - modelHeaderBytes};
    if (crc32(body) != sum) return ErrorCode::decideChecksum;
    Bounded from(body);
    constexpr float least = 1e-4f, most = 1e6f;
    for (float* const value : {&lifecycle.rate.r, &lifecycle.rate.alpha, &lifecycle.rate.a, &lifecycle.rate.b, &lifecycle.spend.p,
                               &lifecycle.spend.q, &lifecycle.spend.v, &lifecycle.usual.days, &lifecycle.usual.weight})
        *value = from.real(least, most);
    if (lifecycle.rate.a == 1 || !(lifecycle.spend.q > 1)) return ErrorCode::decideMalformed;
    lifecycle.discountShare = from.real(0, 1);
    for (float& share : lifecycle.months) share = from.real(0, 1);
    for (auto& outcome : visit.levels)
        for (float& level : outcome) level = from.real(0, 1);
    std::uint16_t sizes[outcomeCount];
    for (std::uint16_t& size : sizes) size = from.in.u16();
    const std::uint32_t gapCount = from.in.u16(), sensitiveCount = from.in.u16(), optionCount = from.in.u16();
    for (std::size_t i = 0; i < outcomeCount; ++i) {
        const ByteView trees = from.in.bytes(sizes[i]);
        if (sizes[i] != 0 && (!visit.trees[i].open(trees) || visit.trees[i].features() != visitFeatureCount))
            return ErrorCode::decideMalformed;
    }
    if (from.in.left() != gapCount * 8 + sensitiveCount * 4 + optionCount * 12) return ErrorCode::decideMalformed;
    for (std::uint32_t i = 0; i < gapCount; ++i) {
        const std::uint32_t item = from.in.u32();
        lifecycle.gaps.push_back({item, from.real(least, most)});
    }
    for (std::uint32_t i = 0; i < sensitiveCount; ++i) sensitive.push_back(from.in.u32());
    for (std::uint32_t i = 0; i < optionCount; ++i) {
        const std::uint32_t option = from.in.u32();
        const float rate = from.real(0, 1);
        options.push_back({option, rate, from.real(0, 1000)});
    }
    return from.holds() ? ErrorCode::none : ErrorCode::decideMalformed;
}

bool DecideModel::isSensitive(std::string_view category) const noexcept {
    for (std::size_t end = 1; end <= category.size(); ++end) {
        if (end < category.size() && category.substr(end, 3) != " > ") continue;
        const std::uint32_t key = shortKeyOf(category.substr(0, end));
        for (const std::uint32_t marked : sensitive)
            if (marked == key) return true;
    }
    return false;
}

}  // namespace nearshelf::decide
