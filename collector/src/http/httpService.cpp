// SPDX-License-Identifier: MIT
#include "http/httpService.h"

#include <cstdio>

namespace nearshelf::collector {

HttpService::HttpService(const Router& router, OnRefused onRefused) : router_(router), onRefused_(std::move(onRefused)) {
    // Before cpp-httplib would read the body (multipart, compressed, …): it is here already, and only as bytes.
    set_pre_routing_handler([this](const httplib::Request& request, httplib::Response& response) {
        router_.answer({request, exchange_->body, exchange_->clientAddress, *stream_}, response);
        if (response.status >= 400) onRefused_(response.status);
        return HandlerResponse::Handled;
    });
    set_exception_handler([this](const httplib::Request&, httplib::Response& response, std::exception_ptr thrown) {
        response.status = 500;
        onRefused_(500);
        try {
            std::rethrow_exception(thrown);
        } catch (const std::exception& error) {
            std::fprintf(stderr, "nearshelf serve: %s\n", error.what());  // never a word from the request
        }
    });
    set_keep_alive_max_count(1000000);
    // Without a socket of its own the library takes itself for one that is shutting down and sends no files.
    svr_sock_ = 0;
}

void HttpService::answer(Exchange& exchange) {
    MemoryStream stream(exchange);
    exchange_ = &exchange;
    stream_ = &stream;
    bool closes = false;
    if (!process_request(stream, false, closes, nullptr)) exchange.closeAfter = true;
    exchange.closeAfter = exchange.closeAfter || closes;
    exchange_ = nullptr;
    stream_ = nullptr;
}

}  // namespace nearshelf::collector
