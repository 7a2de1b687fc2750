// SPDX-License-Identifier: MIT
#include "report/shareDerivation.h"

namespace nearshelf {

void jointSeedOf(const XofDomain& domain, ByteView parts, std::uint8_t* seed) noexcept {
    const std::uint8_t zeros[prio3SeedBytes] = {};
    Xof(domain, XofUse::jointSeed, zeros).bind(parts).done().seed(seed);
}

}  // namespace nearshelf
