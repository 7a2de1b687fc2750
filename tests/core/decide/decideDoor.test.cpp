// SPDX-License-Identifier: MIT
#include "decide/decideDoor.h"

#include "core/support/badDecide.h"
#include "core/support/decideCalls.h"
#include "core/support/vectors.h"

#include <catch2/catch.hpp>

using namespace nearshelf;
using namespace nearshelf::decide;
using namespace nearshelf::test;

TEST_CASE("Every recorded call of the decisions' module replays byte for byte") {
    const Transcript recorded = decodeTranscript(readVector("decide/calls.bin")), expected = decideCalls();
    REQUIRE(recorded.size() == expected.size());
    DecideDoor door;
    for (std::size_t i = 0; i < recorded.size(); ++i) {
        CAPTURE(i, static_cast<int>(recorded[i].operation));
        REQUIRE(recorded[i].request == expected[i].request);
        if (answerOf(door, recorded[i].operation, recorded[i].request) != recorded[i].response) FAIL_CHECK("another answer");
    }
}

TEST_CASE("A saved state continues where it was saved, and fits 4 KB") {
    DecideDoor first, second;
    const Transcript calls = decideCalls();
    const std::size_t half = calls.size() / 2;
    for (std::size_t i = 0; i < half; ++i) answerOf(first, calls[i].operation, calls[i].request);
    const Bytes saved = answerOf(first, static_cast<std::uint8_t>(DecideOperation::save), {});
    CHECK(saved.size() <= mostStateBytes);
    const Bytes restored = answerOf(second, static_cast<std::uint8_t>(DecideOperation::restore), Bytes(saved.begin() + 4, saved.end()));
    REQUIRE(restored == Bytes{0, 0, 0, 0});
    for (std::size_t i = half; i < calls.size(); ++i)
        REQUIRE(answerOf(first, calls[i].operation, calls[i].request) == answerOf(second, calls[i].operation, calls[i].request));
}

TEST_CASE("No single changed byte of a saved state goes unnoticed") {
    DecideDoor door;
    const Bytes answer = answerOf(door, static_cast<std::uint8_t>(DecideOperation::save), {});
    const Bytes saved(answer.begin() + 4, answer.end());
    for (std::size_t at = 0; at < saved.size(); at += 7) {
        Bytes changed = saved;
        changed[at] ^= 0x10;
        CHECK(answerOf(door, static_cast<std::uint8_t>(DecideOperation::restore), changed).at(0) != 0);
    }
}

namespace {

/// The files are what the names say, and `operation` answers each with the error that it is named for, then serves as before.
void checkRefused(DecideOperation operation, const std::vector<NamedBytes>& all) {
    for (const NamedBytes& named : all) {
        CAPTURE(named.name);
        CHECK(named.name.find(nameOf(named.error)) == 4);
        CHECK(readVector("decide/" + named.name + ".bin") == named.bytes);
        DecideDoor door;
        CHECK(get(answerOf(door, static_cast<std::uint8_t>(operation), named.bytes), 0, 4) == static_cast<std::uint32_t>(named.error));
        CHECK(get(answerOf(door, static_cast<std::uint8_t>(DecideOperation::save), {}), 0, 4) == 0);
    }
}

}  // namespace

TEST_CASE("Each bad decision model of the vectors gives the error it is named for, the good one none") {
    checkRefused(DecideOperation::loadModel, badDecideModels());
    DecideDoor door;
    const Bytes good = readVector("decide/good_model.bin");
    CHECK(good == smallDecideModel());
    CHECK(answerOf(door, static_cast<std::uint8_t>(DecideOperation::loadModel), good) == Bytes{0, 0, 0, 0});
}

TEST_CASE("Each bad saved state of the vectors gives the error it is named for") {
    checkRefused(DecideOperation::restore, badDecideStates());
}
