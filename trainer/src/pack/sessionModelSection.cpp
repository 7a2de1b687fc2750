// SPDX-License-Identifier: MIT
#include "pack/byteBuffer.h"
#include "pack/sections.h"

namespace nearshelf::trainer {

SectionBytes encodeSessionModel(const PackModel& model) {
    const PackSessionModel& fitted = model.sessionModel;
    if (fitted.hidden == 0) return {};
    ByteBuffer out;
    out.u16(fitted.hidden);
    out.u8(SessionModel::candidateFeatures);
    out.u8(SessionModel::contextFeatures);
    out.f32(fitted.stepDecay);
    for (const auto& [low, step] : fitted.scales) {
        out.f32(low);
        out.f32(step);
    }
    for (float weight : fitted.weights) out.f32(weight);
    for (const auto& plane : fitted.planes)
        for (std::size_t item = 0; item < plane.size(); item += 2) {
            const unsigned odd = item + 1 < plane.size() ? plane[item + 1] : 0u;
            out.u8(static_cast<std::uint8_t>(plane[item] << 4 | odd));
        }
    return out.take();
}

}  // namespace nearshelf::trainer
