// SPDX-License-Identifier: MIT
#include "nearshelf/prio3Aggregator.h"

#include "aggregate/elements.h"
#include "report/field128.h"
#include "report/field64.h"

namespace nearshelf {

namespace {

template <typename Field>
ErrorCode add(List<std::uint8_t>& sum, ByteView share) {
    List<typename Field::Element> mine, theirs;
    if (!readElements<Field>({sum.data(), sum.size()}, mine) || !readElements<Field>(share, theirs)) return ErrorCode::shareElement;
    for (std::size_t i = 0; i < mine.size(); ++i) mine[i] = Field::add(mine[i], theirs[i]);
    storeElements<Field>(mine, sum.data());
    return ErrorCode::none;
}

template <typename Field>
ErrorCode addNumbers(List<std::uint8_t>& sum, const std::int64_t* numbers) {
    List<typename Field::Element> mine;
    if (!readElements<Field>({sum.data(), sum.size()}, mine)) return ErrorCode::shareElement;
    for (std::size_t i = 0; i < mine.size(); ++i) {
        const bool isNegative = numbers[i] < 0;
        const std::uint64_t size = isNegative ? 0 - static_cast<std::uint64_t>(numbers[i]) : static_cast<std::uint64_t>(numbers[i]);
        mine[i] = isNegative ? Field::subtract(mine[i], size) : Field::add(mine[i], size);
    }
    storeElements<Field>(mine, sum.data());
    return ErrorCode::none;
}

template <typename Field>
Result<List<std::int64_t>> unshardIn(const Prio3Shape& shape, const ByteView* sums) {
    using Counters = Result<List<std::int64_t>>;
    List<typename Field::Element> total, share;
    total.resize(shape.outputs);
    for (std::uint32_t aggregator = 0; aggregator < shape.params.shares; ++aggregator) {
        if (!readElements<Field>(sums[aggregator], share)) return Counters::failure(ErrorCode::shareElement);
        for (std::size_t i = 0; i < total.size(); ++i) total[i] = Field::add(total[i], share[i]);
    }
    constexpr typename Field::Element limit = typename Field::Element{1} << 62;
    List<std::int64_t> counters;
    for (const auto value : total) {
        const auto negated = Field::subtract(0, value);
        if (value >= limit && negated >= limit) return Counters::failure(ErrorCode::reportMalformed);
        counters.push_back(value < limit ? static_cast<std::int64_t>(value) : -static_cast<std::int64_t>(negated));
    }
    return Counters::of(static_cast<List<std::int64_t>&&>(counters));
}

}  // namespace

ErrorCode addShare(const Prio3Shape& shape, List<std::uint8_t>& sum, ByteView share) {
    if (share.size != shape.outputShareBytes() || (!sum.empty() && sum.size() != share.size)) return ErrorCode::shareSize;
    List<std::uint8_t> added = sum;
    added.resize(share.size);
    const ErrorCode error = shape.elementBytes == Field64::bytes ? add<Field64>(added, share) : add<Field128>(added, share);
    if (error == ErrorCode::none) sum = static_cast<List<std::uint8_t>&&>(added);
    return error;
}

ErrorCode addNoise(const Prio3Shape& shape, List<std::uint8_t>& sum, const std::int64_t* noise, std::size_t count) {
    if (count != shape.outputs || sum.size() != shape.outputShareBytes()) return ErrorCode::shareSize;
    return shape.elementBytes == Field64::bytes ? addNumbers<Field64>(sum, noise) : addNumbers<Field128>(sum, noise);
}

Result<List<std::int64_t>> unshard(const Prio3Shape& shape, const ByteView* sums, std::size_t count) {
    using Counters = Result<List<std::int64_t>>;
    if (count != shape.params.shares) return Counters::failure(ErrorCode::shareSize);
    for (std::size_t i = 0; i < count; ++i) {
        if (sums[i].size != shape.outputShareBytes()) return Counters::failure(ErrorCode::shareSize);
    }
    return shape.elementBytes == Field64::bytes ? unshardIn<Field64>(shape, sums) : unshardIn<Field128>(shape, sums);
}

}  // namespace nearshelf
