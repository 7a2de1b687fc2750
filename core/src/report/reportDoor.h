// SPDX-License-Identifier: MIT
// The private reports' calls as bytes: the interface of their WebAssembly module (docs/format/report.md).
#pragma once

#include "nearshelf/list.h"

#include <cstddef>
#include <cstdint>

namespace nearshelf {

enum class ReportOperation : std::uint8_t {
    ldpAnswer = 1,
    ldpReport,
    splitReport,
};

class ReportDoor {
public:
    /// Room for a request of `size` bytes; valid until the next call.
    std::uint8_t* inbox(std::size_t size);
    /// Carries out the request of `size` bytes in the inbox; returns the length of the response. Leaves no byte of the request behind.
    std::size_t call(std::uint8_t operation, std::size_t size);
    /// The response; valid until the next call.
    const std::uint8_t* outbox() const noexcept { return response_.data(); }

private:
    List<std::uint8_t> request_, response_;
};

}  // namespace nearshelf
