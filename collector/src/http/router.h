// SPDX-License-Identifier: MIT
// Which path is answered by whom, and how long its body may be.
#pragma once

#include "http/memoryStream.h"

#include <functional>
#include <string>
#include <vector>

namespace nearshelf::collector {

/// A parsed request: `http` holds method, path and headers, `body` the bytes, `stream` what `sendFile` needs.
struct Call {
    const httplib::Request& http;
    std::string_view body, clientAddress;
    MemoryStream& stream;
};

/// The status that refuses a call before it is answered; 0: none.
using Guard = std::function<int(const Call&)>;
using Answerer = std::function<void(const Call&, httplib::Response&)>;

class Router {
public:
    /// Answers `method` on `path`; a path that ends in '/' stands for all below it. GET answers HEAD too.
    void add(std::string method, std::string path, std::size_t maxBodyBytes, Answerer answerer);

    /// Asked first about every call of a known path.
    void setGuard(Guard guard) { guard_ = std::move(guard); }

    std::size_t bodyLimit(std::string_view requestLine) const;
    /// Unknown paths give 404, known ones asked in another way 405.
    void answer(const Call& call, httplib::Response& response) const;

private:
    struct Route {
        std::string method, path;
        std::size_t maxBodyBytes;
        Answerer answerer;
    };
    const Route* find(std::string_view method, std::string_view path, bool& isKnown) const;

    std::vector<Route> routes_;
    Guard guard_;
};

}  // namespace nearshelf::collector
