// SPDX-License-Identifier: MIT
#pragma once

#include "candidates/sessionTrace.h"
#include "model/history.h"
#include "model/modelParts.h"
#include "pack/pack.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace nearshelf::trainer {

/// One moment of a visit: what was within reach, and which of it was opened next.
struct RankingCase {
    std::size_t first = 0;     ///< of its candidates in RankingCases::features
    std::uint32_t count = 0;   ///< of its candidates
    std::uint32_t chosen = 0;  ///< position among them
    std::array<float, SessionModel::contextFeatures> context{};
};

struct RankingCases {
    std::vector<RankingCase> cases;
    std::vector<float> features;  ///< SessionModel::candidateFeatures a candidate

    const float* of(const RankingCase& one, std::uint32_t candidate) const {
        return features.data() + (one.first + candidate) * SessionModel::candidateFeatures;
    }
};

/// A place in the history: the visit's items before `position` are known, the one at `position` is asked for.
struct Moment {
    std::uint32_t visit = 0, position = 0;
};

/// Every moment of the visits from `first` up to `end` (not included), in an order that depends on `seed` alone.
std::vector<Moment> momentsBetween(const History& history, std::size_t first, std::size_t end, std::uint64_t seed);
/// The same up to the last visit.
std::vector<Moment> momentsFrom(const History& history, std::size_t first, std::uint64_t seed);

/// The moments as the engine with this pack would meet them: the same shortlist, the same features. Moments whose item is out of the pack's
/// reach teach nothing and are left out. Items are numbered as in the pack.
RankingCases rankingCases(const Pack& pack, const History& history, const std::vector<Moment>& moments,
                          const SessionTraceParams& params = SessionTrace::standard, const LeftOut& without = {});

}  // namespace nearshelf::trainer
