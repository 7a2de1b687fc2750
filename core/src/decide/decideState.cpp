// SPDX-License-Identifier: MIT
#include "decide/decideState.h"

#include "base/byteReader.h"
#include "base/byteWriter.h"
#include "base/hash.h"

#include <cstring>

namespace nearshelf::decide {

bool DecideState::plausible() const noexcept {
    if (!visit.plausible() || !habits.plausible() || !orders.plausible() || pendingCount > mostPending) return false;
    for (const PendingChoice& choice : pending)
        if (choice.state >= intentStateCount) return false;
    return true;
}

void DecideState::clear() noexcept { std::memset(static_cast<void*>(this), 0, sizeof *this); }

ErrorCode DecideState::restore(ByteView bytes) {
    clear();
    if (bytes.size == 0) return ErrorCode::none;
    ByteReader in(bytes);
    if (in.u32() != stateMagic) return ErrorCode::decideStateMalformed;
    const std::uint32_t version = in.u16(), size = in.u16(), sum = in.u32();
    if (version > stateVersion) return ErrorCode::decideStateNewer;
    const ByteView body = in.bytes(in.left());
    if (in.failed() || version != stateVersion || size != sizeof *this || body.size != size || crc32(body) != sum)
        return ErrorCode::decideStateMalformed;
    std::memcpy(static_cast<void*>(this), body.data, size);
    if (plausible()) return ErrorCode::none;
    clear();
    return ErrorCode::decideStateMalformed;
}

List<std::uint8_t> DecideState::save() const {
    const ByteView body{reinterpret_cast<const std::uint8_t*>(this), sizeof *this};
    ByteWriter out;
    out.u32(stateMagic);
    out.u16(stateVersion);
    out.u16(static_cast<std::uint16_t>(body.size));
    out.u32(crc32(body));
    out.bytes(body);
    return out.take();
}

const CapCount* DecideState::capOf(std::uint32_t option) const noexcept {
    for (const CapCount& cap : caps)
        if (cap.option == option && cap.week != 0) return &cap;
    return nullptr;
}

void DecideState::countShow(std::uint32_t option, Seconds now) noexcept {
    CapCount* at = caps;
    for (CapCount& cap : caps) {
        if (cap.option == option) {
            at = &cap;
            break;
        }
        if (cap.week < at->week) at = &cap;
    }
    if (at->option != option) *at = CapCount();
    at->option = option;
    if (at->visit != visit.begin) at->inVisit = 0;
    if (now - at->week >= 7 * secondsPerDay) {
        at->week = now;
        at->inWeek = 0;
    }
    at->visit = visit.begin;
    if (at->inVisit < 255) ++at->inVisit;
    if (at->inWeek < 255) ++at->inWeek;
}

void DecideState::expectOutcome(const PendingChoice& choice) noexcept {
    if (pendingCount == mostPending) {
        for (std::size_t i = 1; i < pendingCount; ++i) pending[i - 1] = pending[i];
        --pendingCount;
    }
    pending[pendingCount++] = choice;
}

bool DecideState::takePending(std::uint32_t slot, PendingChoice& choice) noexcept {
    for (std::uint32_t i = pendingCount; i-- > 0;) {
        if (pending[i].slot != slot) continue;
        choice = pending[i];
        --pendingCount;
        for (; i < pendingCount; ++i) pending[i] = pending[i + 1];
        return true;
    }
    return false;
}

}  // namespace nearshelf::decide
