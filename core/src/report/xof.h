// SPDX-License-Identifier: MIT
// XofTurboShake128 [VDAF18]: seeds become bytes, seeds and vectors of field elements, separated by use.
#pragma once

#include "nearshelf/prio3.h"

#include "report/turboShake.h"

#include <cstdint>

namespace nearshelf {

enum class XofUse : std::uint8_t {
    measurementShare = 1,
    proofShare,
    jointRandomness,
    proveRandomness,
    queryRandomness,
    jointSeed,
    jointPart,
};

/// What all uses within one task share.
struct XofDomain {
    Prio3Kind kind;
    ByteView context;
};

class Xof {
public:
    /// `seed` is 32 bytes.
    Xof(const XofDomain& domain, XofUse use, const std::uint8_t* seed) noexcept;

    /// The binder, piece by piece.
    Xof& bind(std::uint8_t byte) noexcept { return bind({&byte, 1}); }
    Xof& bind(ByteView bytes) noexcept {
        sponge_.absorb(bytes);
        return *this;
    }
    /// Ends the binder.
    Xof& done() noexcept {
        sponge_.finish(1);
        return *this;
    }

    void seed(std::uint8_t* out) noexcept { sponge_.squeeze(out, prio3SeedBytes); }
    /// Draws by rejection, so that every element is equally likely.
    template <typename Field>
    typename Field::Element element() noexcept {
        std::uint8_t bytes[Field::bytes];
        typename Field::Element drawn;
        do {
            sponge_.squeeze(bytes, Field::bytes);
            drawn = Field::load(bytes);
        } while (!Field::isCanonical(drawn));
        return drawn;
    }

private:
    TurboShake128 sponge_;
};

}  // namespace nearshelf
