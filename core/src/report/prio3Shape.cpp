// SPDX-License-Identifier: MIT
#include "nearshelf/prio3.h"

namespace nearshelf {

namespace {

std::uint32_t binaryDigits(std::uint32_t value) {
    std::uint32_t digits = 0;
    for (; value > 0; value >>= 1) ++digits;
    return digits;
}

/// How many elements a measurement of this kind is encoded in.
std::uint32_t elementsOf(const Prio3Params& params, std::uint32_t digits) {
    switch (params.kind) {
        case Prio3Kind::sum: return digits;
        case Prio3Kind::sumVec: return params.length * digits;
        case Prio3Kind::multihotCountVec: return params.length + digits;
        default: return params.length;
    }
}

}  // namespace

Result<Prio3Shape> shapeOf(const Prio3Params& params) noexcept {
    const auto failure = [] { return Result<Prio3Shape>::failure(ErrorCode::reportParameter); };
    const bool isScalar = params.kind == Prio3Kind::count || params.kind == Prio3Kind::sum;
    const std::uint32_t kind = static_cast<std::uint32_t>(params.kind);
    if (kind < 1 || kind > 5 || params.length < 1 || params.length > maxPrio3Length || params.chunk < 1 || params.chunk > maxPrio3Length ||
        params.maximum < 1 || params.shares < 2 || params.shares > maxPrio3Shares)
        return failure();
    if (isScalar && (params.length != 1 || params.chunk != 1)) return failure();
    if (params.kind == Prio3Kind::multihotCountVec && params.maximum > params.length) return failure();

    Prio3Shape shape;
    shape.params = params;
    shape.joint = !isScalar;
    shape.elementBytes = isScalar ? 8 : 16;
    shape.digits = binaryDigits(params.maximum);
    shape.elements = elementsOf(params, shape.digits);
    shape.outputs = params.length;
    shape.calls = (shape.elements + params.chunk - 1) / params.chunk;
    if (shape.elements > maxPrio3Elements || shape.calls > maxPrio3Calls) return failure();
    shape.arity = params.kind == Prio3Kind::sum ? 1 : 2 * params.chunk;
    shape.points = 2;
    while (shape.points < 1 + shape.calls) shape.points *= 2;
    shape.proof = shape.arity + 2 * (shape.points - 1) + 1;
    shape.verifier = 1 + shape.arity + 1;
    return Result<Prio3Shape>::of(shape);
}

}  // namespace nearshelf
