// SPDX-License-Identifier: MIT
#include "rank/rankParams.h"

#include <catch2/catch.hpp>

using namespace nearshelf;

TEST_CASE("Every rank parameter has its default within its range") {
#define NEARSHELF_RANK_PARAM(name, standard, minimum, maximum, meaning) \
    CHECK(RankParams().name >= minimum);                                \
    CHECK(RankParams().name <= maximum);
#include "rank/rankParams.def"
#undef NEARSHELF_RANK_PARAM
}

TEST_CASE("A value that is set arrives at its own parameter") {
    std::uint32_t position = 0;
#define NEARSHELF_RANK_PARAM(name, standard, minimum, maximum, meaning) \
    {                                                                   \
        RankParams params;                                              \
        params.set(position++, maximum);                                \
        CHECK(params.name == maximum);                                  \
    }
#include "rank/rankParams.def"
#undef NEARSHELF_RANK_PARAM
    RankParams params;
    params.set(position, 5);
    params.set(0xFFFFFFFFu, 5);
    CHECK(params.viewedWeight == RankParams().viewedWeight);
}
