// SPDX-License-Identifier: MIT
// The three calls of docs/format/door.md as plain numbers, shared by the Embind module and the JavaScript fallback.
#pragma once

#include "door/door.h"

#include <cstdint>

namespace nearshelf::wasm {

inline Door door;

inline unsigned inbox(unsigned size) { return static_cast<unsigned>(reinterpret_cast<std::uintptr_t>(door.inbox(size))); }

inline unsigned call(unsigned op, unsigned size) { return static_cast<unsigned>(door.call(static_cast<std::uint8_t>(op), size)); }

inline unsigned outbox() { return static_cast<unsigned>(reinterpret_cast<std::uintptr_t>(door.outbox())); }

}  // namespace nearshelf::wasm
