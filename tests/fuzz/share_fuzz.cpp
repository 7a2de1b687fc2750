// SPDX-License-Identifier: MIT
// Damage to any message between client and aggregators: never a crash, and never a report that counts and was changed.
#include "nearshelf/prio3Aggregator.h"

#include <cstdlib>
#include <cstring>

using namespace nearshelf;

static ByteView viewOf(const List<std::uint8_t>& bytes) { return {bytes.data(), bytes.size()}; }

/// Replaces bytes from a position on; true when that changed any.
static bool damage(List<std::uint8_t>& bytes, std::size_t at, ByteView with) {
    bool changed = false;
    for (std::size_t i = 0; i < with.size && at + i < bytes.size(); ++i) {
        changed |= bytes[at + i] != with.data[i];
        bytes[at + i] = with.data[i];
    }
    return changed;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 5) return 0;
    static const Prio3Params tasks[] = {{Prio3Kind::count, 1, 1, 1, 2},
                                        {Prio3Kind::sum, 1, 1, 9, 2},
                                        {Prio3Kind::sumVec, 3, 2, 5, 2},
                                        {Prio3Kind::histogram, 7, 3, 1, 2},
                                        {Prio3Kind::multihotCountVec, 9, 3, 4, 2}};
    static const std::uint32_t values[] = {1, 2, 5};
    const Prio3Params& task = tasks[data[0] % 5];
    const Prio3Shape shape = shapeOf(task).value;
    const std::size_t count = task.kind == Prio3Kind::sumVec || task.kind == Prio3Kind::multihotCountVec ? 3 : 1;
    static const std::uint8_t random[128] = {1, 2, 3}, key[32] = {4}, context[3] = {5};
    const ByteView nonce{random, 16}, contextView{context, 3};
    Prio3Shards shards = shardMeasurement(shape, contextView, values, count, nonce, {random, shape.randomBytes()}).value;

    const std::size_t at = data[2] | static_cast<std::size_t>(data[3]) << 8;
    const ByteView with{data + 4, size - 4};
    const int target = data[1] % 5;
    bool changed = target == 0   ? damage(shards.publicShare, at, with)
                   : target == 1 ? damage(shards.leaderShare, at, with)
                   : target == 2 ? damage(shards.otherShares, at, with)
                                 : false;
    Verification both[2];
    ByteView verifiers[2];
    for (std::uint32_t aggregator = 0; aggregator < 2; ++aggregator) {
        const ByteView share = viewOf(aggregator == 0 ? shards.leaderShare : shards.otherShares);
        Result<Verification> started =
            startVerification(shape, {key, 32}, contextView, aggregator, nonce, viewOf(shards.publicShare), share);
        if (!started.ok()) return 0;
        both[aggregator] = static_cast<Verification&&>(started.value);
    }
    if (target == 3) changed = damage(both[data[1] / 5 % 2].verifierShare, at, with);
    for (int i = 0; i < 2; ++i) verifiers[i] = viewOf(both[i].verifierShare);
    Result<List<std::uint8_t>> message = combineVerifiers(shape, contextView, verifiers, 2);
    if (!message.ok()) {
        if (!changed) std::abort();
        return 0;
    }
    if (target == 4) changed = damage(message.value, at, with);
    const bool isValid = finishVerification(shape, both[0], viewOf(message.value)) == ErrorCode::none &&
                         finishVerification(shape, both[1], viewOf(message.value)) == ErrorCode::none;
    if (isValid == changed) std::abort();
    return 0;
}
