// SPDX-License-Identifier: MIT
// The sections that are no more than their values one after another.
#include "pack/byteBuffer.h"
#include "pack/sections.h"

namespace nearshelf::trainer {

SectionBytes encodeNumbers(const PackModel& model) {
    SectionBytes out;
    for (const auto& column : model.numbers) out.insert(out.end(), column.begin(), column.end());
    return out;
}

SectionBytes encodeVectors(const PackModel& model) {
    if (model.vectors.dimension == 0) return {};
    ByteBuffer out;
    out.u16(model.vectors.dimension);
    out.u16(0);
    out.f32(model.vectors.scale);
    out.append(model.vectors.cells);
    return out.take();
}

SectionBytes encodeRankParams(const PackModel& model) {
    if (model.rankParams.empty()) return {};
    ByteBuffer out;
    out.u32(static_cast<std::uint32_t>(model.rankParams.size()));
    for (float value : model.rankParams) out.f32(value);
    return out.take();
}

SectionBytes encodeRules(const PackModel& model) {
    if (model.rules.empty()) return {};
    ByteBuffer out;
    out.u32(static_cast<std::uint32_t>(model.rules.size()));
    for (const PackRule& rule : model.rules) {
        out.u8(static_cast<std::uint8_t>(rule.kind));
        out.u8(static_cast<std::uint8_t>(rule.targetKind));
        out.u16(rule.strategies);
        out.u32(rule.target);
        out.f32(rule.amount);
        out.u32(rule.firstDay);
        out.u32(rule.endDay);
        out.u32(0);
    }
    return out.take();
}

}  // namespace nearshelf::trainer
