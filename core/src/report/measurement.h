// SPDX-License-Identifier: MIT
#pragma once

#include "nearshelf/list.h"
#include "nearshelf/prio3.h"

#include <cstddef>
#include <cstdint>

namespace nearshelf {

/// Whether `values` are a measurement of this kind (prio3.h says of what form).
bool isMeasurement(const Prio3Shape& shape, const std::uint32_t* values, std::size_t count) noexcept;

/// The zeros and ones that encode a measurement, shape.elements of them.
List<std::uint8_t> encodedMeasurement(const Prio3Shape& shape, const std::uint32_t* values, std::size_t count);

/// Weight of the last of `shape.digits` digits; the others weigh 1, 2, 4, … so that all ones give exactly `maximum`.
constexpr std::uint32_t lastDigitWeight(const Prio3Shape& shape) noexcept {
    return shape.params.maximum - ((1u << (shape.digits - 1)) - 1);
}

}  // namespace nearshelf
