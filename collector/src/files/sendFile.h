// SPDX-License-Identifier: MIT
#pragma once

#include "files/servedFile.h"
#include "http/router.h"

namespace nearshelf::collector {

/// Answers with `file`: brotli where the client takes it, 304 where it has it, a part where it asks for one. Files that name their hash are
/// kept by browsers for a year, others are asked for again after `freshSeconds`.
void sendFile(const std::shared_ptr<const ServedFile>& file, int freshSeconds, const Call& call, httplib::Response& response);

}  // namespace nearshelf::collector
