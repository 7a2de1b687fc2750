// SPDX-License-Identifier: MIT
#pragma once

#include "indexing/termTable.h"

#include <string>
#include <vector>

namespace nearshelf::trainer {

/// The endings by which forms of one word differ in this store, most frequent first and "" among them: enough for a browser to know a
/// form that the store does not use, without the stemmer.
std::vector<std::string> learnSuffixes(const TermTable& table);

}  // namespace nearshelf::trainer
