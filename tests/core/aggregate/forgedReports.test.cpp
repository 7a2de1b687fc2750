// SPDX-License-Identifier: MIT
// A client that shards what no measurement is, and proves it as well as it can.
#include "nearshelf/prio3Aggregator.h"

#include "core/support/bytes.h"
#include "core/support/steadyBytes.h"
#include "report/field128.h"
#include "report/prover.h"
#include "report/shareDerivation.h"

#include <catch2/catch.hpp>

using namespace nearshelf;
using namespace nearshelf::test;

namespace {

using Element = Field128::Element;

List<std::uint8_t> encoded(const List<Element>& elements) {
    List<std::uint8_t> bytes;
    bytes.resize(elements.size() * Field128::bytes);
    for (std::size_t i = 0; i < elements.size(); ++i) Field128::store(bytes.data() + i * Field128::bytes, elements[i]);
    return bytes;
}

void subtractFrom(List<Element>& all, const List<Element>& share) {
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = Field128::subtract(all[i], share[i]);
}

/// Shards any elements as if they were a measurement, and asks both aggregators what they think of it.
ErrorCode verdictOn(const Prio3Shape& shape, const std::vector<Element>& claimed, std::uint64_t seed) {
    const XofDomain domain{shape.params.kind, {}};
    SteadyBytes source(seed);
    std::uint8_t random[144];
    for (std::size_t at = 0; at < sizeof random; at += 8) std::memcpy(random + at, source.next<8>().data, 8);
    const std::uint8_t *const share = random, *const blind = random + 32, *const leaderBlind = random + 64, *const prove = random + 96;
    const ByteView nonce{random + 128, prio3NonceBytes};

    List<Element> measurement;
    for (const Element value : claimed) measurement.push_back(value);
    REQUIRE(measurement.size() == shape.elements);
    Xof secondXof = measurementShareOf(domain, 1, share);
    const List<Element> second = elementsOf<Field128>(secondXof, shape.elements);
    List<Element> leader = measurement;
    subtractFrom(leader, second);

    std::uint8_t parts[64], jointSeed[32];
    jointPartOf(domain, 0, leaderBlind, nonce).bind(viewOf(encoded(leader))).done().seed(parts);
    jointPartOf(domain, 1, blind, nonce).bind(viewOf(encoded(second))).done().seed(parts + 32);
    jointSeedOf(domain, {parts, sizeof parts}, jointSeed);
    Xof jointXof = jointRandomnessOf(domain, jointSeed);
    const List<Element> joint = elementsOf<Field128>(jointXof, shape.calls);
    Xof proveXof(domain, XofUse::proveRandomness, prove);
    proveXof.bind(prio3Proofs).done();
    List<Element> proof = Prover<Field128>(shape, measurement, joint).prove(proveXof);
    Xof proofXof = proofShareOf(domain, 1, share);
    subtractFrom(proof, elementsOf<Field128>(proofXof, shape.proof));

    Bytes leaderShare = copyOf(encoded(leader));
    for (const std::uint8_t byte : encoded(proof)) leaderShare.push_back(byte);
    leaderShare.insert(leaderShare.end(), leaderBlind, leaderBlind + 32);
    const ByteView shares[] = {viewOf(leaderShare), {share, 64}};
    const Bytes key(verifyKeyBytes, 1);
    Verification both[2];
    ByteView verifiers[2];
    for (std::uint32_t aggregator = 0; aggregator < 2; ++aggregator) {
        Result<Verification> started =
            startVerification(shape, viewOf(key), {}, aggregator, nonce, {parts, sizeof parts}, shares[aggregator]);
        REQUIRE(started.ok());
        both[aggregator] = std::move(started.value);
        verifiers[aggregator] = viewOf(both[aggregator].verifierShare);
    }
    const Result<List<std::uint8_t>> message = combineVerifiers(shape, {}, verifiers, 2);
    return message.ok() ? finishVerification(shape, both[0], viewOf(message.value)) : message.error;
}

std::vector<Element> with(std::vector<Element> elements, std::size_t at, Element value) {
    elements[at] = value;
    return elements;
}

}  // namespace

TEST_CASE("prio3_rejects_bad: a forged histogram report counts one vote or none") {
    const Prio3Shape shape = shapeOf({Prio3Kind::histogram, 20, 5, 1, 2}).value;
    const std::vector<Element> nothing(20), one = with(nothing, 3, 1);
    CHECK(verdictOn(shape, one, 1) == ErrorCode::none);
    CHECK(verdictOn(shape, nothing, 2) == ErrorCode::proofRejected);
    CHECK(verdictOn(shape, with(one, 4, 1), 3) == ErrorCode::proofRejected);
    CHECK(verdictOn(shape, with(nothing, 3, 1000), 4) == ErrorCode::proofRejected);
    // Sums to one, but takes a hundred votes from another bucket.
    CHECK(verdictOn(shape, with(with(nothing, 3, 101), 4, Field128::subtract(0, 100)), 5) == ErrorCode::proofRejected);
}

TEST_CASE("prio3_rejects_bad: a forged multihot report counts its weight at most, one to a counter") {
    const Prio3Shape shape = shapeOf({Prio3Kind::multihotCountVec, 20, 5, 4, 2}).value;
    REQUIRE(shape.elements == 23);
    // Digits of the weight: 1, 2 and a last one of 1, so that all ones are 4.
    std::vector<Element> four(23);
    for (const std::size_t at : {0, 5, 9, 19, 20, 21, 22}) four[at] = 1;
    CHECK(verdictOn(shape, four, 1) == ErrorCode::none);
    CHECK(verdictOn(shape, with(four, 1, 1), 2) == ErrorCode::proofRejected);
    CHECK(verdictOn(shape, with(with(four, 1, 1), 21, 2), 3) == ErrorCode::proofRejected);
    CHECK(verdictOn(shape, with(with(four, 0, 2), 5, 0), 4) == ErrorCode::proofRejected);
    CHECK(verdictOn(shape, with(four, 20, 0), 5) == ErrorCode::proofRejected);
}
