// SPDX-License-Identifier: MIT
#include "base/exp2.h"

#include <cstdint>
#include <cstring>

namespace nearshelf {

float exp2Of(float x) noexcept {
    if (!(x > -126.0f)) return 0.0f;
    if (x > 126.0f) x = 126.0f;
    int whole = static_cast<int>(x);
    if (static_cast<float>(whole) > x) --whole;
    const float t = (x - static_cast<float>(whole)) * 0.693147181f;
    // Taylor series of e^t on [0, ln 2): the eighth term is below the last bit.
    float power = 1.0f;
    for (int n = 8; n > 0; --n) power = 1.0f + power * t / static_cast<float>(n);
    const std::uint32_t bits = static_cast<std::uint32_t>(whole + 127) << 23;
    float scale = 0;
    std::memcpy(&scale, &bits, sizeof scale);
    return power * scale;
}

float log2Of(float x) noexcept {
    if (!(x >= 1.17549435e-38f)) return -126.0f;
    std::uint32_t bits = 0;
    std::memcpy(&bits, &x, sizeof bits);
    int exponent = static_cast<int>(bits >> 23) - 127;
    bits = (bits & 0x007FFFFFu) | 0x3F800000u;
    float mantissa = 0;
    std::memcpy(&mantissa, &bits, sizeof mantissa);
    if (mantissa > 1.41421356f) {
        mantissa *= 0.5f;
        ++exponent;
    }
    // ln m = 2 artanh((m-1)/(m+1)); the series converges fast because |s| <= 0.172.
    const float s = (mantissa - 1.0f) / (mantissa + 1.0f);
    const float s2 = s * s;
    float sum = 0;
    for (int n = 9; n > 0; n -= 2) sum = sum * s2 + 1.0f / static_cast<float>(n);
    return static_cast<float>(exponent) + 2.88539008f * s * sum;
}

}  // namespace nearshelf
