// SPDX-License-Identifier: MIT
// The recorded journeys, replayed natively. Where ranking changed on purpose: `test_core "[.regenerate]"`. The same files are replayed on
// the WebAssembly module and the JavaScript fallback.
#include "core/support/transcript.h"
#include "core/support/vectors.h"

#include <catch2/catch.hpp>
#include <set>

using namespace nearshelf;
using namespace nearshelf::test;

TEST_CASE("Every recorded journey replays byte for byte") {
    for (const Journey& journey : journeys()) {
        const Transcript recorded = decodeTranscript(readVector("door/" + journey.name + ".bin"));
        REQUIRE(recorded.size() == journey.calls.size());
        Door door;
        for (std::size_t i = 0; i < recorded.size(); ++i) {
            CAPTURE(journey.name, i, static_cast<int>(recorded[i].operation));
            REQUIRE(recorded[i].operation == journey.calls[i].operation);
            REQUIRE(recorded[i].request == journey.calls[i].request);
            const Bytes answer = answerOf(door, recorded[i].operation, recorded[i].request);
            if (answer != recorded[i].response) FAIL_CHECK("answers " << answer.size() << " bytes that are not the recorded ones");
        }
    }
}

TEST_CASE("Together the journeys make every call, send every event, ask for every strategy and meet the door's errors") {
    std::set<std::uint8_t> operations, strategies, events, errors, levels;
    for (const Journey& journey : journeys()) {
        for (const Call& call : decodeTranscript(readVector("door/" + journey.name + ".bin"))) {
            operations.insert(call.operation);
            errors.insert(call.response.at(0));
            if (call.operation == opShelf) strategies.insert(call.request.at(0));
            if (call.operation == opShelf && call.response.at(0) == 0) levels.insert(call.response.at(4));
            if (call.operation == opObserve) events.insert(call.request.at(0));
        }
    }
    for (std::uint8_t operation = 1; operation <= opCounters; ++operation) CHECK(operations.count(operation) == 1);
    for (std::uint8_t strategy = 0; strategy < strategyCount; ++strategy) CHECK(strategies.count(strategy) == 1);
    CHECK(levels.size() == 3);
    for (const ErrorCode error : {ErrorCode::none, ErrorCode::packTooShort, ErrorCode::profileTooShort, ErrorCode::profileNewerVersion,
                                  ErrorCode::requestMalformed, ErrorCode::unknownOperation, ErrorCode::unknownItem}) {
        CAPTURE(nameOf(error));
        CHECK(errors.count(static_cast<std::uint8_t>(error)) == 1);
    }
}
