// SPDX-License-Identifier: MIT
// The calls of intent, lifecycle and decisions as bytes, for a module of its own (docs/format/decide.md).
#pragma once

#include "nearshelf/list.h"

#include "decide/decider.h"

#include <cstdint>

namespace nearshelf::decide {

enum class DecideOperation : std::uint8_t {
    loadModel = 1,
    restore,
    save,
    observe,
    intent,
    choose,
    outcome,
    order,
    forecast,
    hints,
    exportState,
    remove,
    forget,
};

class DecideDoor {
public:
    /// Room for a request of `size` bytes; valid until the next call.
    std::uint8_t* inbox(std::size_t size);
    /// Carries out the request of `size` bytes in the inbox; returns the length of the response.
    std::size_t call(std::uint8_t operation, std::size_t size);
    /// The response; valid until the next call.
    const std::uint8_t* outbox() const noexcept { return response_.data(); }

private:
    Decider decider_;
    List<std::uint8_t> request_, response_;
};

}  // namespace nearshelf::decide
