// SPDX-License-Identifier: MIT
// The recorded calls, replayed natively; the same file is replayed on the WebAssembly module.
#include "report/reportDoor.h"

#include "nearshelf/dap.h"
#include "nearshelf/prio3Aggregator.h"

#include "core/support/reportCalls.h"
#include "core/support/vectors.h"

#include <catch2/catch.hpp>
#include <set>

using namespace nearshelf;
using namespace nearshelf::test;

TEST_CASE("Every recorded call of the report's module replays byte for byte") {
    const Transcript recorded = decodeTranscript(readVector("report/calls.bin")), expected = reportCalls();
    REQUIRE(recorded.size() == expected.size());
    ReportDoor door;
    std::set<int> errors;
    for (std::size_t i = 0; i < recorded.size(); ++i) {
        CAPTURE(i);
        REQUIRE(recorded[i].operation == expected[i].operation);
        REQUIRE(recorded[i].request == expected[i].request);
        const Bytes answer = answerOf(door, recorded[i].operation, recorded[i].request);
        if (answer != recorded[i].response) FAIL_CHECK("answers " << answer.size() << " bytes that are not the recorded ones");
        errors.insert(answer.at(0));
    }
    CHECK(errors == std::set<int>{0, 40, 41, 62, 63, 65});
}

TEST_CASE("What the module shards, two aggregators verify and sum") {
    const Bytes taskId = sampleTaskId(), key(verifyKeyBytes, 9);
    const DapContext context = contextOf(taskId.data());
    for (const SplitCall& call : splitCalls()) {
        CAPTURE(static_cast<int>(call.vdaf.kind), call.vdaf.length);
        const Prio3Shape shape = shapeOf(call.vdaf).value;
        ReportDoor door;
        const Bytes request = splitRequest(call);
        const Bytes answer = answerOf(door, 3, request);
        REQUIRE(answer.at(0) == 0);
        std::vector<Bytes> parts;
        for (std::size_t at = 4; at < answer.size(); at += parts.back().size() + 4) {
            const auto from = answer.begin() + static_cast<std::ptrdiff_t>(at + 4);
            parts.emplace_back(from, from + static_cast<std::ptrdiff_t>(get(answer, at, 4)));
        }
        REQUIRE(parts.size() == 4);
        const ByteView publicShare{parts[0].data() + 30, parts[0].size() - 30};
        REQUIRE(publicShare.size == shape.publicShareBytes());
        Result<Verification> verified[2];
        List<std::uint8_t> sums[2];
        ByteView verifiers[2], totals[2];
        for (std::uint32_t aggregator = 0; aggregator < 2; ++aggregator) {
            const Result<ByteView> share = decodeInputShare(viewOf(parts[2 + aggregator]));
            verified[aggregator] =
                startVerification(shape, viewOf(key), context.view(), aggregator, {parts[0].data(), 16}, publicShare, share.value);
            REQUIRE(verified[aggregator].ok());
            verifiers[aggregator] = viewOf(verified[aggregator].value.verifierShare);
        }
        const Result<List<std::uint8_t>> message = combineVerifiers(shape, context.view(), verifiers, 2);
        REQUIRE(message.ok());
        for (std::uint32_t aggregator = 0; aggregator < 2; ++aggregator) {
            CHECK(finishVerification(shape, verified[aggregator].value, viewOf(message.value)) == ErrorCode::none);
            CHECK(addShare(shape, sums[aggregator], viewOf(verified[aggregator].value.outputShare)) == ErrorCode::none);
            totals[aggregator] = viewOf(sums[aggregator]);
        }
        const Result<List<std::int64_t>> counters = unshard(shape, totals, 2);
        REQUIRE(counters.ok());
        std::vector<std::int64_t> expected(call.vdaf.length);
        const bool isSet = call.vdaf.kind == Prio3Kind::histogram || call.vdaf.kind == Prio3Kind::multihotCountVec;
        for (std::size_t i = 0; i < call.values.size(); ++i) (isSet ? expected[call.values[i]] : expected[i]) = isSet ? 1 : call.values[i];
        CHECK(std::vector<std::int64_t>(counters.value.begin(), counters.value.end()) == expected);
    }
}
