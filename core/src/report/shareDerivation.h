// SPDX-License-Identifier: MIT
// What client and aggregators derive alike from seeds and shares [VDAF18].
#pragma once

#include "nearshelf/list.h"

#include "report/xof.h"

#include <cstdint>

namespace nearshelf {

constexpr std::uint8_t prio3Proofs = 1;

/// An aggregator's part of the joint randomness is a hash of its measurement share: absorb it with bind(), then take the seed.
inline Xof jointPartOf(const XofDomain& domain, std::uint8_t aggregator, const std::uint8_t* blind, ByteView nonce) {
    Xof part(domain, XofUse::jointPart, blind);
    part.bind(aggregator).bind(nonce);
    return part;
}

/// From all parts, back to back.
void jointSeedOf(const XofDomain& domain, ByteView parts, std::uint8_t* seed) noexcept;

inline Xof jointRandomnessOf(const XofDomain& domain, const std::uint8_t* jointSeed) {
    Xof xof(domain, XofUse::jointRandomness, jointSeed);
    xof.bind(prio3Proofs).done();
    return xof;
}

/// The measurement share of every aggregator but the first.
inline Xof measurementShareOf(const XofDomain& domain, std::uint8_t aggregator, const std::uint8_t* seed) {
    Xof xof(domain, XofUse::measurementShare, seed);
    xof.bind(aggregator).done();
    return xof;
}

inline Xof proofShareOf(const XofDomain& domain, std::uint8_t aggregator, const std::uint8_t* seed) {
    Xof xof(domain, XofUse::proofShare, seed);
    xof.bind(prio3Proofs).bind(aggregator).done();
    return xof;
}

template <typename Field>
List<typename Field::Element> elementsOf(Xof& xof, std::uint32_t count) {
    List<typename Field::Element> elements;
    elements.reserve(count);
    for (std::uint32_t i = 0; i < count; ++i) elements.push_back(xof.element<Field>());
    return elements;
}

}  // namespace nearshelf
