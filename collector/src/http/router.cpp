// SPDX-License-Identifier: MIT
#include "http/router.h"

namespace nearshelf::collector {

void Router::add(std::string method, std::string path, std::size_t maxBodyBytes, Answerer answerer) {
    routes_.push_back({std::move(method), std::move(path), maxBodyBytes, std::move(answerer)});
}

const Router::Route* Router::find(std::string_view method, std::string_view path, bool& isKnown) const {
    if (method == "HEAD") method = "GET";
    const Route* best = nullptr;
    isKnown = false;
    for (const Route& route : routes_) {
        const bool fits = route.path.back() == '/' ? path.substr(0, route.path.size()) == route.path : path == route.path;
        if (!fits) continue;
        isKnown = true;
        if (route.method == method && (!best || route.path.size() > best->path.size())) best = &route;
    }
    return best;
}

std::size_t Router::bodyLimit(std::string_view requestLine) const {
    const std::size_t method = requestLine.find(' ');
    const std::string_view target = requestLine.substr(method + 1, requestLine.rfind(' ') - method - 1);
    bool isKnown = false;
    const Route* route = find(requestLine.substr(0, method), target.substr(0, target.find('?')), isKnown);
    return route ? route->maxBodyBytes : 0;
}

void Router::answer(const Call& call, httplib::Response& response) const {
    bool isKnown = false;
    const Route* route = find(call.http.method, call.http.path, isKnown);
    if (!route) {
        response.status = isKnown ? 405 : 404;
    } else if (call.http.has_header("Content-Encoding")) {
        response.status = 415;  // nothing here unpacks what a stranger packed
    } else if (const int refusal = guard_ ? guard_(call) : 0) {
        response.status = refusal;
    } else {
        route->answerer(call, response);
    }
}

}  // namespace nearshelf::collector
