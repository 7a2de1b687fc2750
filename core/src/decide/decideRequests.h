// SPDX-License-Identifier: MIT
#pragma once

#include "nearshelf/act.h"

#include "base/byteReader.h"
#include "decide/choice.h"

namespace nearshelf::decide {

/// f32 within bounds; `holds` becomes false for any other, and for NaN.
float realOf(ByteReader& in, float low, float high, bool& holds) noexcept;

/// The next act; false when it ends early or holds a value out of range.
bool readAct(ByteReader& in, Act& act) noexcept;

/// A whole request of `choose`; texts are borrowed from the bytes.
bool readChoice(ByteReader& in, ChoiceRequest& request) noexcept;

}  // namespace nearshelf::decide
