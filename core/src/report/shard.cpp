// SPDX-License-Identifier: MIT
#include "nearshelf/prio3.h"

#include "report/field128.h"
#include "report/field64.h"
#include "report/measurement.h"
#include "report/prover.h"
#include "report/shareDerivation.h"
#include "report/xof.h"

#include <cstring>

namespace nearshelf {

namespace {

template <typename Field>
class Sharder {
public:
    using Element = typename Field::Element;

    Sharder(const Prio3Shape& shape, ByteView context, ByteView nonce, const std::uint8_t* random)
        : shape_(shape), domain_{shape.params.kind, context}, nonce_(nonce), random_(random) {}

    Prio3Shards shard(const List<std::uint8_t>& encoded) {
        List<Element> measurement;
        measurement.reserve(shape_.elements);
        for (const std::uint8_t value : encoded) measurement.push_back(value);
        shards_.publicShare.resize(shape_.publicShareBytes());
        shards_.leaderShare.reserve(shape_.leaderShareBytes());

        List<Element> leader = measurement;
        for (std::uint32_t other = 1; other < shape_.params.shares; ++other) takeMeasurement(leader, other);
        writeLeader(leader);
        if (shape_.joint) writeLeaderPart();

        List<Element> joint;
        if (shape_.joint) {
            std::uint8_t seed[prio3SeedBytes];
            jointSeedOf(domain_, {shards_.publicShare.data(), shards_.publicShare.size()}, seed);
            Xof randomness = jointRandomnessOf(domain_, seed);
            joint = elementsOf<Field>(randomness, shape_.calls);
        }
        Xof proveRandomness(domain_, XofUse::proveRandomness, seedAt(shape_.seeds() - 1));
        proveRandomness.bind(prio3Proofs).done();
        List<Element> proof = Prover<Field>(shape_, measurement, joint).prove(proveRandomness);
        for (std::uint32_t other = 1; other < shape_.params.shares; ++other) {
            Xof share = proofShareOf(domain_, static_cast<std::uint8_t>(other), shareSeed(other));
            for (Element& value : proof) value = Field::subtract(value, share.element<Field>());
        }
        writeLeader(proof);
        if (shape_.joint) shards_.leaderShare.append(leaderBlind(), prio3SeedBytes);
        return static_cast<Prio3Shards&&>(shards_);
    }

private:
    const std::uint8_t* seedAt(std::size_t i) const { return random_ + i * prio3SeedBytes; }
    const std::uint8_t* shareSeed(std::uint32_t other) const { return seedAt((other - 1) * (shape_.joint ? 2 : 1)); }
    const std::uint8_t* blindOf(std::uint32_t other) const { return shareSeed(other) + prio3SeedBytes; }
    const std::uint8_t* leaderBlind() const { return seedAt(shape_.seeds() - 2); }

    /// One other aggregator's share leaves the leader's; its part of the joint randomness is a hash of it.
    void takeMeasurement(List<Element>& leader, std::uint32_t other) {
        const std::uint8_t aggregator = static_cast<std::uint8_t>(other);
        Xof share = measurementShareOf(domain_, aggregator, shareSeed(other));
        Xof part = jointPartOf(domain_, aggregator, blindOf(other), nonce_);
        for (Element& value : leader) {
            const Element drawn = share.element<Field>();
            value = Field::subtract(value, drawn);
            std::uint8_t bytes[Field::bytes];
            Field::store(bytes, drawn);
            if (shape_.joint) part.bind({bytes, Field::bytes});
        }
        shards_.otherShares.append(shareSeed(other), shape_.otherShareBytes());
        if (shape_.joint) part.done().seed(shards_.publicShare.data() + other * prio3SeedBytes);
    }

    void writeLeader(const List<Element>& values) {
        for (const Element value : values) {
            std::uint8_t bytes[Field::bytes];
            Field::store(bytes, value);
            shards_.leaderShare.append(bytes, Field::bytes);
        }
    }

    /// The leader's share so far is its measurement's.
    void writeLeaderPart() {
        Xof part = jointPartOf(domain_, 0, leaderBlind(), nonce_);
        part.bind({shards_.leaderShare.data(), shards_.leaderShare.size()}).done().seed(shards_.publicShare.data());
    }

    const Prio3Shape& shape_;
    XofDomain domain_;
    ByteView nonce_;
    const std::uint8_t* random_;
    Prio3Shards shards_;
};

}  // namespace

Result<Prio3Shards> shardMeasurement(const Prio3Shape& shape, ByteView context, const std::uint32_t* values, std::size_t count,
                                     ByteView nonce, ByteView random) {
    using Sharded = Result<Prio3Shards>;
    if (!isMeasurement(shape, values, count)) return Sharded::failure(ErrorCode::reportParameter);
    if (nonce.size != prio3NonceBytes || random.size != shape.randomBytes()) return Sharded::failure(ErrorCode::reportRandomness);
    const List<std::uint8_t> encoded = encodedMeasurement(shape, values, count);
    return Sharded::of(shape.elementBytes == Field64::bytes ? Sharder<Field64>(shape, context, nonce, random.data).shard(encoded)
                                                            : Sharder<Field128>(shape, context, nonce, random.data).shard(encoded));
}

}  // namespace nearshelf
