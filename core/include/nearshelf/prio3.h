// SPDX-License-Identifier: MIT
// Mode `split`, the client's half: a measurement becomes shares of which none alone says anything, with a proof that it is valid.
// Prio3 of draft-irtf-cfrg-vdaf, wire version 18, one proof [VDAF18]. The aggregators' half: prio3Aggregator.h.
#pragma once

#include "nearshelf/list.h"
#include "nearshelf/result.h"
#include "nearshelf/types.h"

#include <cstdint>

namespace nearshelf {

/// Numbers of the VDAF registry.
enum class Prio3Kind : std::uint32_t { count = 1, sum, sumVec, histogram, multihotCountVec };

/// What is counted; the same at client, aggregators and collector.
struct Prio3Params {
    Prio3Kind kind = Prio3Kind::histogram;
    /// Number of counters: 1 … 1024; 1 for count and sum.
    std::uint32_t length = 1;
    /// Elements checked by one gadget call, 1 … 1024, near √elements and so that 1 + calls just fits a power of two; 1 for count and sum.
    /// Default for 256 counters: 18, for 1024 of weight 8: 34 (docs/format/report.md).
    std::uint32_t chunk = 1;
    /// Largest value of sum and sumVec, largest weight of multihotCountVec: 1 … 2^32 − 1; unused by count and histogram.
    std::uint32_t maximum = 1;
    /// Aggregators, 2 … 8; Nearshelf uses 2.
    std::uint32_t shares = 2;
};

constexpr std::uint32_t maxPrio3Length = 1024, maxPrio3Elements = 4096, maxPrio3Calls = 1023, maxPrio3Shares = 8;
constexpr std::size_t prio3SeedBytes = 32, prio3NonceBytes = 16;

/// Sizes that follow from the parameters; elements are 8 bytes for count and sum, else 16.
struct Prio3Shape {
    Prio3Params params;
    std::uint32_t elementBytes = 16;
    /// Binary digits of `maximum`.
    std::uint32_t digits = 1;
    /// Elements of an encoded measurement, of an aggregate, of the proof and of a verifier.
    std::uint32_t elements = 0, outputs = 0, proof = 0, verifier = 0;
    /// Gadget calls, wires and points of a wire polynomial.
    std::uint32_t calls = 0, arity = 0, points = 0;
    bool joint = false;

    std::size_t seeds() const noexcept { return params.shares * (joint ? 2u : 1u); }
    std::size_t randomBytes() const noexcept { return seeds() * prio3SeedBytes; }
    std::size_t publicShareBytes() const noexcept { return joint ? params.shares * prio3SeedBytes : 0; }
    std::size_t leaderShareBytes() const noexcept { return (elements + proof) * elementBytes + (joint ? prio3SeedBytes : 0); }
    std::size_t otherShareBytes() const noexcept { return (joint ? 2 : 1) * prio3SeedBytes; }
    std::size_t inputShareBytes(std::uint32_t aggregator) const noexcept {
        return aggregator == 0 ? leaderShareBytes() : otherShareBytes();
    }
    std::size_t verifierShareBytes() const noexcept { return verifier * elementBytes + (joint ? prio3SeedBytes : 0); }
    std::size_t verifierMessageBytes() const noexcept { return joint ? prio3SeedBytes : 0; }
    std::size_t outputShareBytes() const noexcept { return outputs * elementBytes; }
};

/// Error reportParameter: a parameter is out of range, or the measurement would exceed maxPrio3Elements or maxPrio3Calls.
Result<Prio3Shape> shapeOf(const Prio3Params& params) noexcept;

struct Prio3Shards {
    List<std::uint8_t> publicShare;
    /// Share of aggregator 0, then of all others back to back.
    List<std::uint8_t> leaderShare, otherShares;
};

/// Shards one measurement. `values`: count – 0 or 1; sum – the value; histogram – the bucket; sumVec – `length` values; multihotCountVec –
/// the counters set, ascending, at most `maximum`. `context` separates applications and tasks. `nonce`: 16 bytes, `random`:
/// shape.randomBytes(), both cryptographic and fresh for each report. Errors: reportParameter (values), reportRandomness (sizes).
Result<Prio3Shards> shardMeasurement(const Prio3Shape& shape, ByteView context, const std::uint32_t* values, std::size_t count,
                                     ByteView nonce, ByteView random);

}  // namespace nearshelf
