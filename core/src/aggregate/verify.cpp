// SPDX-License-Identifier: MIT
#include "nearshelf/prio3Aggregator.h"

#include "aggregate/circuit.h"
#include "aggregate/elements.h"
#include "report/field128.h"
#include "report/field64.h"
#include "report/shareDerivation.h"

#include <cstring>

namespace nearshelf {

namespace {

template <typename Field>
class Verifier {
public:
    using Element = typename Field::Element;
    using Started = Result<Verification>;

    Verifier(const Prio3Shape& shape, ByteView context, std::uint32_t aggregator, ByteView nonce)
        : shape_(shape),
          domain_{shape.params.kind, context},
          aggregator_(static_cast<std::uint8_t>(aggregator)),
          nonce_(nonce),
          transform_(shape.points) {}

    Started start(const std::uint8_t* verifyKey, ByteView publicShare, ByteView inputShare) {
        if (!readShare(inputShare)) return Started::failure(ErrorCode::shareElement);
        Verification result;
        result.verifierShare.resize(shape_.verifierShareBytes());
        List<Element> joint;
        if (shape_.joint) {
            std::uint8_t* const part = result.verifierShare.data() + shape_.verifier * Field::bytes;
            joint = jointRandomness(inputShare, publicShare, part, result.jointSeed);
        }
        Xof random(domain_, XofUse::queryRandomness, verifyKey);
        random.bind(prio3Proofs).bind(nonce_).done();
        const Circuit<Field> circuit(shape_, measurement_.data());
        const List<Element> reducers = elementsOf<Field>(random, Circuit<Field>::reducers(shape_));
        const Element point = random.element<Field>();
        if (isRoot(point)) return Started::failure(ErrorCode::queryPoint);
        storeElements<Field>(query(circuit, reducers, point, joint), result.verifierShare.data());

        result.outputShare.resize(shape_.outputShareBytes());
        for (std::uint32_t i = 0; i < shape_.outputs; ++i) Field::store(result.outputShare.data() + i * Field::bytes, circuit.counter(i));
        return Started::of(static_cast<Verification&&>(result));
    }

private:
    /// The leader's share is written out; every other is a seed from which it follows.
    bool readShare(ByteView share) {
        const std::size_t measurementBytes = shape_.elements * Field::bytes;
        if (aggregator_ == 0)
            return readElements<Field>({share.data, measurementBytes}, measurement_) &&
                   readElements<Field>({share.data + measurementBytes, shape_.proof * Field::bytes}, proof_);
        Xof measurement = measurementShareOf(domain_, aggregator_, share.data);
        measurement_ = elementsOf<Field>(measurement, shape_.elements);
        Xof proof = proofShareOf(domain_, aggregator_, share.data);
        proof_ = elementsOf<Field>(proof, shape_.proof);
        return true;
    }

    /// The client may have lied about this aggregator's part: it is computed anew, and with it the seed.
    List<Element> jointRandomness(ByteView inputShare, ByteView publicShare, std::uint8_t* part, std::uint8_t* seed) {
        const std::uint8_t* const blind = inputShare.data + inputShare.size - prio3SeedBytes;
        Xof hash = jointPartOf(domain_, aggregator_, blind, nonce_);
        List<std::uint8_t> encoded;
        encoded.resize(measurement_.size() * Field::bytes);
        storeElements<Field>(measurement_, encoded.data());
        hash.bind({encoded.data(), encoded.size()}).done().seed(part);
        List<std::uint8_t> parts;
        parts.assign(publicShare.data, publicShare.size);
        std::memcpy(parts.data() + aggregator_ * prio3SeedBytes, part, prio3SeedBytes);
        jointSeedOf(domain_, {parts.data(), parts.size()}, seed);
        Xof randomness = jointRandomnessOf(domain_, seed);
        return elementsOf<Field>(randomness, shape_.calls);
    }

    /// Tested at a point of the wire polynomials themselves, the proof would give away what a gadget put out.
    bool isRoot(Element point) const {
        Element power = Field::lift(point);
        for (std::uint32_t p = shape_.points; p > 1; p /= 2) power = Field::multiply(power, power);
        return power == Field::lift(1);
    }

    List<Element> query(const Circuit<Field>& circuit, const List<Element>& reducers, Element point, const List<Element>& joint) const {
        const Element* const polynomial = proof_.data() + shape_.arity;
        const std::uint32_t known = 2 * shape_.points - 1;
        List<Element> outputs;
        for (std::uint32_t k = 1; k <= shape_.calls; ++k) outputs.push_back(polynomial[2 * k]);
        List<Element> verifier;
        verifier.reserve(shape_.verifier);
        verifier.push_back(circuit.output(outputs.data(), reducers.data()));
        circuit.wires(proof_.data(), joint, lagrangeWeights<Field>(transform_, shape_.points, 2, point), verifier);
        // Its degree is below the number of values sent: the one not sent makes the highest coefficient zero.
        const List<Element> weights = lagrangeWeights<Field>(transform_, known + 1, 1, point);
        Element value = 0, last = 0;
        for (std::uint32_t i = 0; i < known; ++i) {
            value = Field::add(value, Field::multiply(weights[i], polynomial[i]));
            last = Field::subtract(last, Field::multiply(transform_.power(i + 1), polynomial[i]));
        }
        verifier.push_back(Field::add(value, Field::multiply(weights[known], last)));
        return verifier;
    }

    const Prio3Shape& shape_;
    XofDomain domain_;
    std::uint8_t aggregator_;
    ByteView nonce_;
    WireTransform<Field> transform_;
    List<Element> measurement_, proof_;
};

/// Sums the verifiers and decides.
template <typename Field>
ErrorCode decide(const Prio3Shape& shape, const ByteView* shares) {
    List<typename Field::Element> sum, share;
    sum.resize(shape.verifier);
    for (std::uint32_t aggregator = 0; aggregator < shape.params.shares; ++aggregator) {
        if (!readElements<Field>({shares[aggregator].data, shape.verifier * Field::bytes}, share)) return ErrorCode::shareElement;
        for (std::uint32_t i = 0; i < shape.verifier; ++i) sum[i] = Field::add(sum[i], share[i]);
    }
    const bool isValid = sum[0] == 0 && Circuit<Field>::gadget(shape, sum.data() + 1) == sum[shape.verifier - 1];
    return isValid ? ErrorCode::none : ErrorCode::proofRejected;
}

}  // namespace

Result<Verification> startVerification(const Prio3Shape& shape, ByteView verifyKey, ByteView context, std::uint32_t aggregator,
                                       ByteView nonce, ByteView publicShare, ByteView inputShare) {
    if (verifyKey.size != verifyKeyBytes || nonce.size != prio3NonceBytes || aggregator >= shape.params.shares ||
        publicShare.size != shape.publicShareBytes() || inputShare.size != shape.inputShareBytes(aggregator))
        return Result<Verification>::failure(ErrorCode::shareSize);
    return shape.elementBytes == Field64::bytes
               ? Verifier<Field64>(shape, context, aggregator, nonce).start(verifyKey.data, publicShare, inputShare)
               : Verifier<Field128>(shape, context, aggregator, nonce).start(verifyKey.data, publicShare, inputShare);
}

Result<List<std::uint8_t>> combineVerifiers(const Prio3Shape& shape, ByteView context, const ByteView* verifierShares, std::size_t count) {
    using Message = Result<List<std::uint8_t>>;
    if (count != shape.params.shares) return Message::failure(ErrorCode::shareSize);
    for (std::size_t i = 0; i < count; ++i) {
        if (verifierShares[i].size != shape.verifierShareBytes()) return Message::failure(ErrorCode::shareSize);
    }
    const ErrorCode decision =
        shape.elementBytes == Field64::bytes ? decide<Field64>(shape, verifierShares) : decide<Field128>(shape, verifierShares);
    if (decision != ErrorCode::none) return Message::failure(decision);
    List<std::uint8_t> message, parts;
    if (shape.joint) {
        for (std::size_t i = 0; i < count; ++i) parts.append(verifierShares[i].data + shape.verifier * shape.elementBytes, prio3SeedBytes);
        message.resize(prio3SeedBytes);
        jointSeedOf({shape.params.kind, context}, {parts.data(), parts.size()}, message.data());
    }
    return Message::of(static_cast<List<std::uint8_t>&&>(message));
}

ErrorCode finishVerification(const Prio3Shape& shape, const Verification& verification, ByteView verifierMessage) noexcept {
    if (verifierMessage.size != shape.verifierMessageBytes()) return ErrorCode::shareSize;
    if (!shape.joint) return ErrorCode::none;
    return std::memcmp(verifierMessage.data, verification.jointSeed, prio3SeedBytes) == 0 ? ErrorCode::none : ErrorCode::jointRandomness;
}

}  // namespace nearshelf
