// SPDX-License-Identifier: MIT
// Writes tests/vectors anew. Hidden: run `test_core "[.regenerate]"` on purpose, and read the difference before committing it.
#include "core/support/badDecide.h"
#include "core/support/badPacks.h"
#include "core/support/badProfiles.h"
#include "core/support/checkerboard.h"
#include "core/support/decideCalls.h"
#include "core/support/reportCalls.h"
#include "core/support/transcript.h"
#include "core/support/vectors.h"

#include <catch2/catch.hpp>

using namespace nearshelf;
using namespace nearshelf::test;

TEST_CASE("Write the pack vectors", "[.regenerate]") {
    for (const NamedPack& pack : badPacks()) writeFile(vectorPath("pack/" + pack.name + ".bin"), pack.bytes);
    writeFile(vectorPath("pack/good_small.bin"), smallPack().build());
    writeFile(vectorPath("pack/good_board.bin"), boardWithModel().build());
}

TEST_CASE("Record the journeys through the door", "[.regenerate]") {
    for (Journey journey : journeys()) {
        Door door;
        for (Call& call : journey.calls) call.response = answerOf(door, call.operation, call.request);
        writeFile(vectorPath("door/" + journey.name + ".bin"), encodeTranscript(journey.calls));
    }
}

TEST_CASE("Record the calls of the private reports' module", "[.regenerate][report]") {
    ReportDoor door;
    Transcript calls = reportCalls();
    for (Call& call : calls) call.response = answerOf(door, call.operation, call.request);
    writeFile(vectorPath("report/calls.bin"), encodeTranscript(calls));
}

TEST_CASE("Record the calls of the decisions' module", "[.regenerate][decide]") {
    decide::DecideDoor door;
    Transcript calls = decideCalls();
    for (Call& call : calls) call.response = answerOf(door, call.operation, call.request);
    writeFile(vectorPath("decide/calls.bin"), encodeTranscript(calls));
}

TEST_CASE("Write the decision models and states", "[.regenerate][decide]") {
    for (const NamedBytes& model : badDecideModels()) writeFile(vectorPath("decide/" + model.name + ".bin"), model.bytes);
    for (const NamedBytes& state : badDecideStates()) writeFile(vectorPath("decide/" + state.name + ".bin"), state.bytes);
    writeFile(vectorPath("decide/good_model.bin"), smallDecideModel());
}

TEST_CASE("Write the profile vectors", "[.regenerate]") {
    for (const NamedProfile& profile : badProfiles()) writeFile(vectorPath("profile/" + profile.name + ".bin"), profile.bytes);
}

// Not part of [.regenerate]: once a version is released its fixture is never written again.
TEST_CASE("Write the profile fixture of version 1", "[.fixture]") { writeFile(vectorPath("profile/v1.bin"), smallProfile()); }
