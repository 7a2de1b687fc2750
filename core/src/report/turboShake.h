// SPDX-License-Identifier: MIT
// TurboSHAKE128 [RFC9861]: bytes in, then as many bytes out as wanted.
#pragma once

#include "nearshelf/types.h"

#include <cstdint>

namespace nearshelf {

class TurboShake128 {
public:
    void absorb(ByteView bytes) noexcept;
    /// Ends the input; `domain` separates uses.
    void finish(std::uint8_t domain) noexcept;
    void squeeze(std::uint8_t* out, std::size_t size) noexcept;

private:
    static constexpr std::size_t rate = 168;

    std::uint8_t* bytes() noexcept { return reinterpret_cast<std::uint8_t*>(lanes_); }

    std::uint64_t lanes_[25] = {};
    std::size_t at_ = 0;
};

}  // namespace nearshelf
