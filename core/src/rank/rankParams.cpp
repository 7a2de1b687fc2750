// SPDX-License-Identifier: MIT
#include "rank/rankParams.h"

namespace nearshelf {

void RankParams::set(std::uint32_t position, float value) noexcept {
    struct Range {
        float RankParams::*member;
        float minimum, maximum;
    };
    static constexpr Range ranges[] = {
#define NEARSHELF_RANK_PARAM(name, standard, minimum, maximum, meaning) {&RankParams::name, minimum, maximum},
#include "rank/rankParams.def"
#undef NEARSHELF_RANK_PARAM
    };
    if (position >= sizeof ranges / sizeof ranges[0]) return;
    const Range& range = ranges[position];
    this->*range.member = value < range.minimum ? range.minimum : value > range.maximum ? range.maximum : value;
}

}  // namespace nearshelf
