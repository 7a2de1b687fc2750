// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/source.h"

#include <string>
#include <vector>

namespace nearshelf::trainer {

/// The beginning of a visit, oldest item first, and what was opened next.
struct SessionQuery {
    std::vector<std::string> prefix;
    std::string next;
};

/// One query a line: the prefix's ids between spaces, a tab, the next id. Throws IngestError naming the first line of another form.
std::vector<SessionQuery> readSessionTest(const Source& source);

}  // namespace nearshelf::trainer
