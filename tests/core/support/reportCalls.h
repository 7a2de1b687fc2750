// SPDX-License-Identifier: MIT
// The recorded calls of the private reports' module (tests/vectors/report).
#pragma once

#include "nearshelf/prio3.h"

#include "core/support/transcript.h"
#include "report/reportDoor.h"

namespace nearshelf::test {

/// Every call and every way to refuse one; responses still empty.
Transcript reportCalls();

/// The measurement and its task behind a call of splitReport.
struct SplitCall {
    Prio3Params vdaf;
    std::vector<std::uint32_t> values;
};
std::vector<SplitCall> splitCalls();
Bytes splitRequest(const SplitCall& call);
Bytes sampleTaskId();

}  // namespace nearshelf::test
