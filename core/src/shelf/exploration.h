// SPDX-License-Identifier: MIT
#pragma once

#include "candidates/scene.h"
#include "rank/blend.h"

#include <vector>

namespace nearshelf {

/// Gives RankParams::explorationShare of the slots, from the shelf's end, to new items that are not on it, at random by `seed`.
/// The seed serves exploration only: it is no source of privacy.
void explore(const Scene& scene, const InterestMap& interests, std::vector<Candidate>& shelf, std::uint32_t seed);

}  // namespace nearshelf
