// SPDX-License-Identifier: MIT
#include "profile/profileCodec.h"

#include "base/byteReader.h"
#include "base/byteWriter.h"
#include "base/hash.h"

#include <cstring>

namespace nearshelf {

using namespace profileFormat;

static void writeEvidence(ByteWriter& out, const List<Evidence>& entries) {
    out.u16(static_cast<std::uint16_t>(entries.size()));
    for (const Evidence& entry : entries) {
        out.u64(bitsOf(entry.key));
        out.f32(entry.weight);
        out.u32(entry.time);
    }
}

static bool isWeight(float weight) { return weight >= 0 && weight <= maxWeight; }

static bool readEvidence(ByteReader& in, List<Evidence>& entries, std::uint32_t capacity, float halfLifeDays) {
    const std::uint32_t count = in.u16();
    if (count * evidenceBytes > in.left()) return false;
    for (std::uint32_t i = 0; i < count; ++i) {
        const Evidence entry{ItemKey{in.u64()}, in.f32(), in.u32()};
        if (!isWeight(entry.weight)) return false;
        if (i < capacity)
            entries.push_back(entry);
        else
            addEvidence(entries, entry.key, entry.weight, entry.time, halfLifeDays, capacity);
    }
    return true;
}

List<std::uint8_t> encodeProfile(const Profile& profile, const Visit& visit) {
    ByteWriter body;
    body.u32(profile.lastTime);
    writeEvidence(body, profile.interests);
    writeEvidence(body, profile.viewed);
    writeEvidence(body, profile.bought);
    writeEvidence(body, profile.declined);
    body.u16(static_cast<std::uint16_t>(profile.shown.size()));
    for (const Shown& entry : profile.shown) {
        body.u64(bitsOf(entry.key));
        body.u16(entry.count);
        body.u32(entry.time);
    }
    body.u32(visit.lastTime);
    body.u8(visit.gift ? 1 : 0);
    body.u16(static_cast<std::uint16_t>(visit.steps.size()));
    for (const Step& step : visit.steps) {
        body.u64(bitsOf(step.key));
        body.f32(step.weight);
        body.u32(step.time);
    }
    body.u16(static_cast<std::uint16_t>(visit.cart.size()));
    for (const ItemKey key : visit.cart) body.u64(bitsOf(key));

    const List<std::uint8_t> bytes = body.take();
    ByteWriter out;
    out.bytes({magic, sizeof magic});
    out.u16(version);
    out.u16(0);
    out.u32(static_cast<std::uint32_t>(bytes.size()));
    out.u32(crc32({bytes.data(), bytes.size()}));
    out.bytes({bytes.data(), bytes.size()});
    return out.take();
}

static bool readShown(ByteReader& in, List<Shown>& entries, std::uint32_t capacity) {
    const std::uint32_t count = in.u16();
    if (count * shownBytes > in.left()) return false;
    for (std::uint32_t i = 0; i < count; ++i) {
        const Shown entry{ItemKey{in.u64()}, in.u16(), in.u32()};
        if (i < capacity) entries.push_back(entry);
    }
    return true;
}

static bool readVisit(ByteReader& in, Visit& visit, const VisitParams& params) {
    visit.lastTime = in.u32();
    visit.gift = in.u8() != 0;
    const std::uint32_t steps = in.u16();
    if (steps * stepBytes > in.left()) return false;
    for (std::uint32_t i = 0; i < steps; ++i) {
        const Step step{ItemKey{in.u64()}, in.f32(), in.u32()};
        if (!isWeight(step.weight)) return false;
        if (steps - i <= params.maxSteps) visit.steps.push_back(step);
    }
    const std::uint32_t cart = in.u16();
    if (cart * 8 > in.left()) return false;
    for (std::uint32_t i = 0; i < cart; ++i) {
        const ItemKey key{in.u64()};
        if (i < maxCart) visit.cart.push_back(key);
    }
    return true;
}

ErrorCode decodeProfile(ByteView bytes, const ProfileParams& profileParams, const VisitParams& visitParams, SavedState& state) {
    if (bytes.size < headerBytes) return ErrorCode::profileTooShort;
    ByteReader in(bytes);
    if (std::memcmp(in.bytes(4).data, magic, sizeof magic) != 0) return ErrorCode::profileBadMagic;
    const std::uint16_t written = in.u16();
    if (written > version) return ErrorCode::profileNewerVersion;
    if (written == 0) return ErrorCode::profileMalformed;
    in.u16();
    const std::uint32_t size = in.u32(), crc = in.u32();
    if (size > in.left()) return ErrorCode::profileTooShort;
    if (size < in.left()) return ErrorCode::profileMalformed;
    if (crc32({bytes.data + headerBytes, size}) != crc) return ErrorCode::profileChecksum;

    Profile& profile = state.profile;
    profile.lastTime = in.u32();
    const float halfLife = profileParams.halfLifeDays;
    const bool sound = readEvidence(in, profile.interests, profileParams.maxInterests, halfLife) &&
                       readEvidence(in, profile.viewed, profileParams.maxViewed, halfLife) &&
                       readEvidence(in, profile.bought, profileParams.maxBought, halfLife) &&
                       readEvidence(in, profile.declined, profileParams.maxDeclined, halfLife) &&
                       readShown(in, profile.shown, profileParams.maxShown) && readVisit(in, state.visit, visitParams);
    if (!sound || !in.finished()) return ErrorCode::profileMalformed;
    return ErrorCode::none;
}

}  // namespace nearshelf
