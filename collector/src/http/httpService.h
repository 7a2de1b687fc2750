// SPDX-License-Identifier: MIT
// cpp-httplib's parser and writer around the router. One per event loop: it knows the exchange it is at.
#pragma once

#include "http/router.h"

#include <functional>

namespace nearshelf::collector {

class HttpService : public HttpHandler, private httplib::Server {
public:
    using OnRefused = std::function<void(int status)>;

    /// Both must outlive the service.
    HttpService(const Router& router, OnRefused onRefused);

    void answer(Exchange& exchange) override;
    std::size_t bodyLimit(std::string_view requestLine) const override { return router_.bodyLimit(requestLine); }
    void refused(int status) override { onRefused_(status); }

private:
    const Router& router_;
    OnRefused onRefused_;
    Exchange* exchange_ = nullptr;
    MemoryStream* stream_ = nullptr;
};

}  // namespace nearshelf::collector
