// SPDX-License-Identifier: MIT
// One request that is whole and the bytes of its answer.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace nearshelf::collector {

/// A piece of an answer: its own bytes, or bytes of a file that is held in memory once for all who read it.
struct AnswerPiece {
    std::string own;
    std::shared_ptr<const std::string> file;
    std::size_t from = 0, size = 0;

    std::string_view bytes() const { return file ? std::string_view(*file).substr(from, size) : std::string_view(own); }
};

struct Exchange {
    std::string_view head, body;     ///< borrowed from the connection
    std::string_view clientAddress;  ///< text; for the rate limit only, never kept or written
    std::vector<AnswerPiece> answer;
    bool closeAfter = false;
};

/// What answers requests. Called from several threads at once.
class HttpHandler {
public:
    virtual ~HttpHandler() = default;
    virtual void answer(Exchange& exchange) = 0;
    /// The most bytes a request's body may have.
    virtual std::size_t bodyLimit(std::string_view requestLine) const = 0;
    /// A request that was refused before it was whole; `status` as sent, 408 when it was too slow, 503 when there were too many.
    virtual void refused(int status) = 0;
};

}  // namespace nearshelf::collector
