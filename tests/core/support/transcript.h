// SPDX-License-Identifier: MIT
// Recorded journeys through the door (tests/vectors/README.md).
#pragma once

#include "core/support/doorCalls.h"
#include "door/door.h"

namespace nearshelf::test {

struct Call {
    std::uint8_t operation = 0;
    Bytes request, response;
};
using Transcript = std::vector<Call>;

struct Journey {
    std::string name;
    Transcript calls;  ///< responses still empty
};

/// The journeys of tests/vectors/door.
std::vector<Journey> journeys();

/// What this door answers.
Bytes answerOf(Door& door, std::uint8_t operation, const Bytes& request);

Bytes encodeTranscript(const Transcript& transcript);
Transcript decodeTranscript(const Bytes& bytes);

}  // namespace nearshelf::test
