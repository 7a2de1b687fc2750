// SPDX-License-Identifier: MIT
#include "serve/origin.h"

namespace nearshelf::collector {

void openToPages(httplib::Response& response, const std::string& allowOrigin) {
    response.set_header("Access-Control-Allow-Origin", allowOrigin);
    if (allowOrigin != "*") response.set_header("Vary", "Origin");
    response.set_header("Cache-Control", "no-store");
}

void addReportPath(Router& router, const std::string& path, std::size_t maxBodyBytes, const std::string& allowOrigin, Answerer answerer) {
    router.add("POST", path, maxBodyBytes, [allowOrigin, answerer = std::move(answerer)](const Call& call, httplib::Response& response) {
        openToPages(response, allowOrigin);
        answerer(call, response);
    });
    router.add("OPTIONS", path, 0, [allowOrigin](const Call&, httplib::Response& response) {
        openToPages(response, allowOrigin);
        response.set_header("Access-Control-Allow-Methods", "POST");
        response.set_header("Access-Control-Allow-Headers", "Content-Type");
        response.set_header("Access-Control-Max-Age", "86400");
        response.status = 204;
    });
}

}  // namespace nearshelf::collector
