// SPDX-License-Identifier: MIT
#include "split/reportError.h"

namespace nearshelf::collector {
namespace {

constexpr std::size_t errors = static_cast<std::size_t>(ReportError::count);

/// In the order of ReportError.
constexpr std::uint8_t codes[][errors] = {
    {0, 1, 2, 3, 4, 5, 6, 7, 8, 9},  // dap-18
    {0, 1, 2, 3, 4, 5, 6, 3, 7, 8},  // dap-19
};

}  // namespace

std::uint8_t codeOf(ReportError error, DapDraft draft) { return codes[static_cast<std::size_t>(draft)][static_cast<std::size_t>(error)]; }

std::optional<ReportError> errorOf(std::uint8_t code, DapDraft draft) {
    for (std::size_t error = 0; error < errors; ++error) {
        if (codes[static_cast<std::size_t>(draft)][error] == code) return static_cast<ReportError>(error);
    }
    return std::nullopt;
}

}  // namespace nearshelf::collector
