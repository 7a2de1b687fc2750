// SPDX-License-Identifier: MIT
// What the calls of docs/format/decide.md answer, behind the error.
#pragma once

#include "nearshelf/types.h"

#include "base/byteWriter.h"
#include "decide/decider.h"

namespace nearshelf::decide {

void writeIntent(ByteWriter& out, const Decider& decider);
void writeChoice(ByteWriter& out, const Choice& choice);
void writeForecast(ByteWriter& out, const Decider& decider, Seconds now);
void writeHints(ByteWriter& out, const Decider& decider, Seconds now);
void writeExport(ByteWriter& out, const DecideState& state);

}  // namespace nearshelf::decide
