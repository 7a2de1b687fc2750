// SPDX-License-Identifier: MIT
// The weights of the relevance blend and the merchant's dials: they travel in the pack.
#pragma once

#include <cstdint>

namespace nearshelf {

struct RankParams {
#define NEARSHELF_RANK_PARAM(name, standard, minimum, maximum, meaning) float name = standard;
#include "rank/rankParams.def"
#undef NEARSHELF_RANK_PARAM

    /// Sets the parameter at `position` of rankParams.def, clamped into its range; positions beyond the table are ignored.
    void set(std::uint32_t position, float value) noexcept;
};

}  // namespace nearshelf
