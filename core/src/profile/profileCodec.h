// SPDX-License-Identifier: MIT
// The saved form of profile and visit. Described in docs/format/profile.md, which a test compares with this file.
#pragma once

#include "nearshelf/list.h"
#include "nearshelf/result.h"

#include "intent/visit.h"
#include "profile/profile.h"

#include <cstdint>

namespace nearshelf {

namespace profileFormat {
constexpr std::uint8_t magic[4] = {0x4E, 0x53, 0x50, 0x46};  // "NSPF"
constexpr std::uint16_t version = 1;
constexpr std::uint32_t headerBytes = 16;
constexpr std::uint32_t evidenceBytes = 16;
constexpr std::uint32_t shownBytes = 14;
constexpr std::uint32_t stepBytes = 16;
constexpr std::uint32_t maxCart = 64;
}  // namespace profileFormat

struct SavedState {
    Profile profile;
    Visit visit;
};

/// At most maxProfileBytes.
List<std::uint8_t> encodeProfile(const Profile& profile, const Visit& visit);

/// Reads every version ever released; where it holds more than today's capacities the weakest evidence and the oldest steps are cut.
/// `state` must be empty; it is to be thrown away when the answer is an error.
[[nodiscard]] ErrorCode decodeProfile(ByteView bytes, const ProfileParams& profileParams, const VisitParams& visitParams,
                                      SavedState& state);

}  // namespace nearshelf
