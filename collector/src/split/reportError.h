// SPDX-License-Identifier: MIT
// Why a single report is refused: DAP's ReportError, as far as aggregators of ours say it, and its number on the wire, one table a draft.
#pragma once

#include "nearshelf/dap.h"

#include <optional>

namespace nearshelf::collector {

enum class ReportError : std::uint8_t {
    none,
    batchCollected,
    replayed,
    dropped,
    unknownKey,
    decryptError,
    verifyError,
    taskExpired,
    invalidMessage,
    tooEarly,
    count,
};

/// 0: no error. Draft 19 has no number for a task that is over: such a report is dropped there.
std::uint8_t codeOf(ReportError error, DapDraft draft = dapDraft);
/// Nothing for a number that the draft has and we never say, or that it has not.
std::optional<ReportError> errorOf(std::uint8_t code, DapDraft draft = dapDraft);

}  // namespace nearshelf::collector
