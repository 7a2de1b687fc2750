// SPDX-License-Identifier: MIT
// The engine's calls as bytes: what the WebAssembly module, the JavaScript fallback and recorded transcripts share (docs/format/door.md).
#pragma once

#include "nearshelf/engine.h"
#include "nearshelf/list.h"

#include <cstdint>

namespace nearshelf {

enum class Operation : std::uint8_t {
    loadPack = 1,
    loadProfile,
    observe,
    shelf,
    explain,
    saveProfile,
    exportProfile,
    forget,
    correct,
    beginVisit,
    counters,
};

class Door {
public:
    /// Room for a request of `size` bytes; valid until the next call.
    std::uint8_t* inbox(std::size_t size);
    /// Carries out the request of `size` bytes in the inbox; returns the length of the response.
    std::size_t call(std::uint8_t operation, std::size_t size);
    /// The response; valid until the next call.
    const std::uint8_t* outbox() const noexcept { return response_.data(); }

private:
    Engine engine_;
    List<std::uint8_t> request_, response_;
};

}  // namespace nearshelf
