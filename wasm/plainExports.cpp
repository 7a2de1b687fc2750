// SPDX-License-Identifier: MIT
// The same three calls as plain exports: the scalar module that wasm2js turns into the JavaScript fallback.
#include "doorCalls.h"

#define NEARSHELF_EXPORT(name) extern "C" __attribute__((export_name(name)))

NEARSHELF_EXPORT("inbox") unsigned nearshelfInbox(unsigned size) { return nearshelf::wasm::inbox(size); }
NEARSHELF_EXPORT("call") unsigned nearshelfCall(unsigned op, unsigned size) { return nearshelf::wasm::call(op, size); }
NEARSHELF_EXPORT("outbox") unsigned nearshelfOutbox() { return nearshelf::wasm::outbox(); }
