// SPDX-License-Identifier: MIT
// The private reports' own module, loaded in a Worker when a report is due: plain exports, so that it needs no glue.
#include "report/reportDoor.h"

// The library's own would ask the host to end the process: an import, for nothing.
extern "C" [[noreturn]] void abort() { __builtin_trap(); }

#define NEARSHELF_EXPORT(name) extern "C" __attribute__((export_name(name)))

static nearshelf::ReportDoor door;

NEARSHELF_EXPORT("inbox") unsigned nearshelfInbox(unsigned size) {
    return static_cast<unsigned>(reinterpret_cast<std::uintptr_t>(door.inbox(size)));
}
NEARSHELF_EXPORT("call") unsigned nearshelfCall(unsigned op, unsigned size) {
    return static_cast<unsigned>(door.call(static_cast<std::uint8_t>(op), size));
}
NEARSHELF_EXPORT("outbox") unsigned nearshelfOutbox() { return static_cast<unsigned>(reinterpret_cast<std::uintptr_t>(door.outbox())); }
