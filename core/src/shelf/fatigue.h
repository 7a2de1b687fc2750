// SPDX-License-Identifier: MIT
#pragma once

#include "nearshelf/list.h"

#include "profile/profile.h"
#include "rank/blend.h"
#include "rank/rankParams.h"

namespace nearshelf {

/// Share of its score that an item keeps after so many showings without a click; showings fade with fatigueHalfLifeDays.
float fatigueOf(const Shown& shown, Seconds now, const RankParams& params) noexcept;

/// Takes fatigue off the positive part of every candidate's score.
void tire(List<Candidate>& candidates, const Pack& pack, const Profile& profile, Seconds now);

}  // namespace nearshelf
