// SPDX-License-Identifier: MIT
#include "report/measurement.h"

namespace nearshelf {

bool isMeasurement(const Prio3Shape& shape, const std::uint32_t* values, std::size_t count) noexcept {
    const Prio3Params& params = shape.params;
    const auto isOneBelow = [&](std::uint64_t limit) { return count == 1 && values[0] < limit; };
    switch (params.kind) {
        case Prio3Kind::count: return isOneBelow(2);
        case Prio3Kind::sum: return isOneBelow(std::uint64_t{params.maximum} + 1);
        case Prio3Kind::histogram: return isOneBelow(params.length);
        case Prio3Kind::sumVec: {
            if (count != params.length) return false;
            for (std::size_t i = 0; i < count; ++i)
                if (values[i] > params.maximum) return false;
            return true;
        }
        case Prio3Kind::multihotCountVec: {
            if (count > params.maximum) return false;
            for (std::size_t i = 0; i < count; ++i)
                if (values[i] >= params.length || (i > 0 && values[i] <= values[i - 1])) return false;
            return true;
        }
    }
    return false;
}

namespace {

void appendDigits(const Prio3Shape& shape, std::uint32_t value, List<std::uint8_t>& out) {
    const std::uint32_t rest = (1u << (shape.digits - 1)) - 1;
    const std::uint32_t isLarge = value > rest;
    value -= lastDigitWeight(shape) & -isLarge;
    for (std::uint32_t digit = 0; digit + 1 < shape.digits; ++digit) out.push_back(static_cast<std::uint8_t>(value >> digit & 1));
    out.push_back(static_cast<std::uint8_t>(isLarge));
}

}  // namespace

List<std::uint8_t> encodedMeasurement(const Prio3Shape& shape, const std::uint32_t* values, std::size_t count) {
    List<std::uint8_t> out;
    out.reserve(shape.elements);
    switch (shape.params.kind) {
        case Prio3Kind::count: out.push_back(static_cast<std::uint8_t>(values[0])); break;
        case Prio3Kind::sum:
        case Prio3Kind::sumVec:
            for (std::size_t i = 0; i < count; ++i) appendDigits(shape, values[i], out);
            break;
        case Prio3Kind::histogram:
        case Prio3Kind::multihotCountVec:
            out.resize(shape.params.length);
            for (std::size_t i = 0; i < count; ++i) out[values[i]] = 1;
            if (shape.params.kind == Prio3Kind::multihotCountVec) appendDigits(shape, static_cast<std::uint32_t>(count), out);
            break;
    }
    return out;
}

}  // namespace nearshelf
