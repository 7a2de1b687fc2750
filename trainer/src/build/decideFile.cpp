// SPDX-License-Identifier: MIT
#include "build/decideFile.h"

#include "base/hash.h"
#include "base/shortKey.h"
#include "decide/decideModel.h"
#include "pack/byteBuffer.h"

#include <stdexcept>

namespace nearshelf::trainer {
namespace {

std::vector<std::uint8_t> bodyOf(const DecideFit& fit) {
    ByteBuffer body;
    const LifecycleModel& lifecycle = fit.lifecycle;
    for (const float value : {lifecycle.rate.r, lifecycle.rate.alpha, lifecycle.rate.a, lifecycle.rate.b, lifecycle.spend.p,
                              lifecycle.spend.q, lifecycle.spend.v, lifecycle.usual.days, lifecycle.usual.weight, lifecycle.spread.variance,
                              lifecycle.spread.weight, lifecycle.discountShare})
        body.f32(value);
    for (const float share : lifecycle.months) body.f32(share);
    for (const auto& levels : fit.visit.levels)
        for (const float level : levels) body.f32(level);
    for (const StageCorrections& corrections : fit.visit.corrections)
        for (const StageCorrection& correction : corrections) {
            body.u8(static_cast<std::uint8_t>(correction.tilt));
            body.u8(static_cast<std::uint8_t>(correction.shift));
        }
    body.u16(static_cast<std::uint16_t>(lifecycle.gaps.size()));
    body.u16(static_cast<std::uint16_t>(fit.sensitive.size()));
    body.u16(0);  // options: a merchant's own counts come with each request
    for (const auto& forest : fit.visit.trees) {
        body.u16(static_cast<std::uint16_t>(forest.size()));
        body.append(forest);
    }
    for (const ProductGap& gap : lifecycle.gaps) {
        body.u32(gap.item);
        body.f32(gap.days);
    }
    for (const std::string& category : fit.sensitive) body.u32(shortKeyOf(category));
    return body.take();
}

}  // namespace

std::vector<std::uint8_t> decideFile(const DecideFit& fit) {
    const std::vector<std::uint8_t> body = bodyOf(fit);
    ByteBuffer file;
    file.u32(decide::modelMagic);
    file.u16(decide::modelMajor);
    file.u16(decide::modelMinor);
    file.u32(crc32({body.data(), body.size()}));
    file.append(body);
    std::vector<std::uint8_t> bytes = file.take();
    decide::DecideModel model;
    const ErrorCode error = model.load({bytes.data(), bytes.size()});
    if (error != ErrorCode::none) throw std::runtime_error(std::string("intent model: ") + messageOf(error));
    return bytes;
}

}  // namespace nearshelf::trainer
