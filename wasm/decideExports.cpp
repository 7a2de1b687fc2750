// SPDX-License-Identifier: MIT
// The three calls of intent, lifecycle and decisions as plain exports: no glue (docs/decisions/0013-decide-module.md).
#include "decide/decideDoor.h"

#include <cstdint>

#define NEARSHELF_EXPORT(name) extern "C" __attribute__((export_name(name)))

// The library's own would ask the host to end the process: an import, for nothing.
extern "C" void abort() { __builtin_trap(); }

static nearshelf::decide::DecideDoor door;

static unsigned addressOf(const void* bytes) { return static_cast<unsigned>(reinterpret_cast<std::uintptr_t>(bytes)); }

NEARSHELF_EXPORT("inbox") unsigned nearshelfDecideInbox(unsigned size) { return addressOf(door.inbox(size)); }
NEARSHELF_EXPORT("call") unsigned nearshelfDecideCall(unsigned op, unsigned size) {
    return static_cast<unsigned>(door.call(static_cast<std::uint8_t>(op), size));
}
NEARSHELF_EXPORT("outbox") unsigned nearshelfDecideOutbox() { return addressOf(door.outbox()); }
