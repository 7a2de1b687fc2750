// SPDX-License-Identifier: MIT
#pragma once

#include "http/router.h"

namespace nearshelf::collector {

/// What every answer to a page carries: who may read it, and that nobody keeps it. Never a cookie.
void openToPages(httplib::Response& response, const std::string& allowOrigin);

/// Adds a POST that pages of other origins may send too.
void addReportPath(Router& router, const std::string& path, std::size_t maxBodyBytes, const std::string& allowOrigin, Answerer answerer);

}  // namespace nearshelf::collector
