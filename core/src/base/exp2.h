// SPDX-License-Identifier: MIT
// 2^x and log2(x) from additions and multiplications alone. The C library's versions differ between platforms in the last bit, and
// a shelf must come out the same natively, in WebAssembly and in JavaScript.
#pragma once

namespace nearshelf {

/// 2^x, relative error below 3e-7; 0 below -126, clamped above 126.
float exp2Of(float x) noexcept;

/// log2(x) for x > 0, absolute error below 2e-6 for x in 2^-16 … 2^16 and 8e-6 beyond, where that is the last bit; -126 for anything
/// smaller than the smallest normal number.
float log2Of(float x) noexcept;

}  // namespace nearshelf
