// SPDX-License-Identifier: MIT
#pragma once

#include "nearshelf/list.h"

#include "candidates/scene.h"
#include "rank/blend.h"

namespace nearshelf {

/// Gives RankParams::explorationShare of the slots, from the shelf's end, to new items that are not on it, at random by `seed`.
/// The seed serves exploration only: it is no source of privacy.
void explore(const Scene& scene, const InterestMap& interests, List<Candidate>& shelf, std::uint32_t seed);

}  // namespace nearshelf
