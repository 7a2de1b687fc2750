// SPDX-License-Identifier: MIT
// What proves to each aggregator that a message is the other's (docs/format/split.md): a MAC under the agreed token, which itself never
// travels. An answer is bound to its request, so that no old answer fits a new question.
#pragma once

#include "mac/mac.h"

#include <string>

namespace nearshelf::collector {

/// `what`: "verify" or "release".
std::string requestSeal(std::string_view token, std::string_view task, std::string_view what, std::string_view body);
std::string answerSeal(std::string_view token, std::string_view requestSeal, int status, std::string_view body);

/// The header of both.
constexpr const char* sealHeader = "Nearshelf-Seal";

}  // namespace nearshelf::collector
