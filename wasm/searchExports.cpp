// SPDX-License-Identifier: MIT
// Search's three calls as plain exports, with SIMD for WebAssembly and without for wasm2js: no glue at all
// (docs/decisions/0012-search-module.md).
#include "search/searchDoor.h"

#include <cstdint>

#define NEARSHELF_EXPORT(name) extern "C" __attribute__((export_name(name)))

static nearshelf::search::SearchDoor door;

static unsigned addressOf(const void* bytes) { return static_cast<unsigned>(reinterpret_cast<std::uintptr_t>(bytes)); }

NEARSHELF_EXPORT("inbox") unsigned nearshelfSearchInbox(unsigned size) { return addressOf(door.inbox(size)); }
NEARSHELF_EXPORT("call") unsigned nearshelfSearchCall(unsigned op, unsigned size) {
    return static_cast<unsigned>(door.call(static_cast<std::uint8_t>(op), size));
}
NEARSHELF_EXPORT("outbox") unsigned nearshelfSearchOutbox() { return addressOf(door.outbox()); }
