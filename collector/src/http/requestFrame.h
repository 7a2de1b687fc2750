// SPDX-License-Identifier: MIT
// Where a request ends in a stream of bytes: enough of HTTP/1.1 to know when it is whole, so that no thread ever waits for a slow client.
// The rest of HTTP is cpp-httplib's.
#pragma once

#include <cstddef>
#include <string_view>

namespace nearshelf::collector {

enum class FrameState {
    needMore,
    whole,
    badRequest,      ///< 400: no HTTP, or two readings of its length
    headTooLong,     ///< 431
    lengthRequired,  ///< 411: chunked bodies are not read
    bodyTooLong,     ///< 413
};

struct RequestFrame {
    FrameState state = FrameState::needMore;
    std::size_t headBytes = 0;  ///< with the empty line
    std::size_t bodyBytes = 0;
};

/// The most bytes a body may have, from its request line ("POST /ldp HTTP/1.1"). Asked before the body is read.
using BodyLimit = std::size_t (*)(std::string_view requestLine, const void* context);

/// Looks at the bytes of one connection from the start of a request. Never reads beyond `bytes`; survives anything.
RequestFrame frameRequest(std::string_view bytes, std::size_t maxHeadBytes, BodyLimit limit, const void* context);

}  // namespace nearshelf::collector
