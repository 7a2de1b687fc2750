// SPDX-License-Identifier: MIT
// Mode `split`, the aggregators' half: two parties check together that a report is valid, and each adds its share to its sum; neither sees
// the measurement. Prio3 of draft-irtf-cfrg-vdaf, wire version 18 [VDAF18]. For collectors; no shopper downloads it.
//
//   both    startVerification  →  verifier share
//   one     combineVerifiers   →  verifier message          (proofRejected: the report is invalid)
//   both    finishVerification                              (jointRandomness: the report is invalid)
//   both    addShare           for every report that passed all three
//   anyone  unshard            of all aggregators' sums
#pragma once

#include "nearshelf/list.h"
#include "nearshelf/prio3.h"
#include "nearshelf/result.h"

#include <cstdint>

namespace nearshelf {

constexpr std::size_t verifyKeyBytes = 32;

/// What one aggregator keeps of a report between the two steps: shape.outputShareBytes() + 32 bytes, and what it sends.
struct Verification {
    /// Counts only when finishVerification said so.
    List<std::uint8_t> outputShare;
    std::uint8_t jointSeed[prio3SeedBytes] = {};
    /// For whoever combines: shape.verifierShareBytes().
    List<std::uint8_t> verifierShare;
};

/// `verifyKey`: 32 bytes that all aggregators of the task share and no client knows. `aggregator`: 0 for the leader. `nonce`: 16 bytes.
/// Errors: shareSize, shareElement, queryPoint.
Result<Verification> startVerification(const Prio3Shape& shape, ByteView verifyKey, ByteView context, std::uint32_t aggregator,
                                       ByteView nonce, ByteView publicShare, ByteView inputShare);

/// From all shares in order of aggregator, shape.params.shares of them. The message is shape.verifierMessageBytes() long, maybe none.
/// Errors: shareSize, shareElement, proofRejected.
Result<List<std::uint8_t>> combineVerifiers(const Prio3Shape& shape, ByteView context, const ByteView* verifierShares, std::size_t count);

/// none: the report is valid and the output share may be added. Errors: shareSize, jointRandomness.
ErrorCode finishVerification(const Prio3Shape& shape, const Verification& verification, ByteView verifierMessage) noexcept;

/// Adds an output share, or another sum, to `sum` (empty: a new one). Errors: shareSize, shareElement; then `sum` is as it was.
ErrorCode addShare(const Prio3Shape& shape, List<std::uint8_t>& sum, ByteView share);

/// Adds whole numbers to a sum: the noise of a release. `count` = shape.outputs; error shareSize.
ErrorCode addNoise(const Prio3Shape& shape, List<std::uint8_t>& sum, const std::int64_t* noise, std::size_t count);

/// The counters, from the sums of all aggregators; noise may have made some negative. Errors: shareSize, shareElement, and reportMalformed
/// when a counter lies beyond 2^62, which no honest sum does.
Result<List<std::int64_t>> unshard(const Prio3Shape& shape, const ByteView* sums, std::size_t count);

}  // namespace nearshelf
