// SPDX-License-Identifier: MIT
// The shopper's module: Embind registration and nothing else.
#include "doorCalls.h"

#include <emscripten/bind.h>

namespace {

// Embind's own library would register some forty types and their JavaScript (strings, views, wide strings, emval): 4.7 KB brotli.
// The door speaks in one type, so the library is left out and that type is registered here (docs/decisions/0004-slim-embind.md).
void registerNumber() {
    using namespace emscripten::internal;
    _embind_register_integer(TypeID<unsigned>::get(), "unsigned", sizeof(unsigned), 0, 0xFFFFFFFFu);
}

}  // namespace

EMSCRIPTEN_BINDINGS(runtime) {
    registerNumber();
    emscripten::function("inbox", &nearshelf::wasm::inbox);
    emscripten::function("call", &nearshelf::wasm::call);
    emscripten::function("outbox", &nearshelf::wasm::outbox);
}
