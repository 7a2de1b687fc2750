// SPDX-License-Identifier: MIT
#include "decide/decideModel.h"

#include "base/byteReader.h"
#include "base/hash.h"
#include "base/shortKey.h"

#include <cstring>

namespace nearshelf::decide {
namespace {

bool within(const float* values, std::size_t count, float low, float high) {
    for (std::size_t i = 0; i < count; ++i)
        if (!(values[i] >= low && values[i] <= high)) return false;
    return true;
}

template <typename Row>
void readRows(ByteReader& in, List<Row>& rows, std::size_t count) {
    const ByteView bytes = in.bytes(count * sizeof(Row));
    rows.resize(bytes.size / sizeof(Row));
    if (bytes.size > 0) std::memcpy(static_cast<void*>(rows.data()), bytes.data, bytes.size);
}

}  // namespace

ErrorCode DecideModel::load(ByteView bytes) {
    *this = DecideModel();
    if (bytes.size == 0) return ErrorCode::none;
    const ErrorCode error = read(bytes);
    if (error != ErrorCode::none) *this = DecideModel();
    return error;
}

ErrorCode DecideModel::read(ByteView bytes) {
    ByteReader in(bytes);
    if (in.u32() != modelMagic) return ErrorCode::decideBadMagic;
    if (in.u16() != modelMajor) return ErrorCode::decideUnsupportedMajor;
    in.u16();
    const std::uint32_t sum = in.u32();
    if (bytes.size < modelFixedBytes) return ErrorCode::decideMalformed;
    if (crc32({bytes.data + modelHeaderBytes, bytes.size - modelHeaderBytes}) != sum) return ErrorCode::decideChecksum;
    LifecycleNumbers& numbers = lifecycle;
    std::memcpy(static_cast<void*>(&numbers), in.bytes(sizeof numbers).data, sizeof numbers);
    std::memcpy(visit.levels, in.bytes(sizeof visit.levels).data, sizeof visit.levels);
    std::memcpy(visit.corrections, in.bytes(sizeof visit.corrections).data, sizeof visit.corrections);
    constexpr float least = 1e-4f, most = 1e6f;
    constexpr std::size_t positive = 11, shares = sizeof numbers / sizeof(float) - positive;
    const auto* const real = reinterpret_cast<const float*>(&numbers);
    if (!within(real, positive, least, most) || !within(real + positive, shares, 0, 1) || numbers.rate.a == 1 || !(numbers.spend.q > 1))
        return ErrorCode::decideMalformed;
    const std::uint32_t gapCount = in.u16(), sensitiveCount = in.u16(), optionCount = in.u16();
    for (DecisionTrees& forest : visit.trees) {
        const ByteView trees = in.bytes(in.u16());
        if (trees.size != 0 && (!forest.open(trees) || forest.features() != visitFeatureCount)) return ErrorCode::decideMalformed;
    }
    readRows(in, lifecycle.gaps, gapCount);
    readRows(in, sensitive, sensitiveCount);
    readRows(in, options, optionCount);
    for (const ProductGap& gap : lifecycle.gaps)
        if (!within(&gap.days, 1, least, most)) return ErrorCode::decideMalformed;
    for (const OptionPrior& option : options)
        if (!within(&option.rate, 2, 0, 1000)) return ErrorCode::decideMalformed;
    return in.finished() ? ErrorCode::none : ErrorCode::decideMalformed;
}

bool DecideModel::isSensitive(std::string_view category) const noexcept {
    if (sensitive.empty()) return false;
    for (std::size_t end = 1; end <= category.size(); ++end) {
        if (end < category.size() && category[end] != ' ') continue;
        const std::uint32_t key = shortKeyOf({category.data(), end});
        for (const std::uint32_t marked : sensitive)
            if (marked == key) return true;
    }
    return false;
}

}  // namespace nearshelf::decide
