// SPDX-License-Identifier: MIT
// Recorded journeys through the door (tests/vectors/README.md).
#pragma once

#include "core/support/doorCalls.h"
#include "door/door.h"

#include <cstring>

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
template <typename AnyDoor>
Bytes answerOf(AnyDoor& door, std::uint8_t operation, const Bytes& request) {
    std::uint8_t* const inbox = door.inbox(request.size());
    if (!request.empty()) std::memcpy(inbox, request.data(), request.size());
    const std::size_t size = door.call(operation, request.size());
    return Bytes(door.outbox(), door.outbox() + size);
}

Bytes encodeTranscript(const Transcript& transcript);
Transcript decodeTranscript(const Bytes& bytes);

}  // namespace nearshelf::test
