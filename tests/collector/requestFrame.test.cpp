// SPDX-License-Identifier: MIT
#include "http/requestFrame.h"

#include <catch2/catch.hpp>
#include <string>

using namespace nearshelf::collector;

namespace {

std::size_t twoHundred(std::string_view, const void*) { return 200; }
RequestFrame frame(std::string_view bytes) { return frameRequest(bytes, 1024, twoHundred, nullptr); }

}  // namespace

TEST_CASE("A request is whole when its last byte is there, not before, and bytes of the next one do not count") {
    const std::string request = "POST /ldp HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello";
    for (std::size_t size = 0; size < request.size(); ++size)
        CHECK(frame(std::string_view(request).substr(0, size)).state == FrameState::needMore);
    const RequestFrame whole = frame(request + "GET /next");
    CHECK(whole.state == FrameState::whole);
    CHECK(whole.headBytes + whole.bodyBytes == request.size());
}

TEST_CASE("A body that is too long is refused from its head alone") {
    CHECK(frame("POST /ldp HTTP/1.1\r\ncontent-length: 201\r\n\r\n").state == FrameState::bodyTooLong);
    CHECK(frame("POST /ldp HTTP/1.1\r\ncontent-length: 200\r\n\r\n").state == FrameState::needMore);
}

TEST_CASE("Lengths that two servers could read differently are refused") {
    for (const char* length : {"5\r\nContent-Length: 5", "+5", "5,5", "0x5", "", " ", "5 5"})
        CHECK(frame(std::string("POST / HTTP/1.1\r\nContent-Length:") + length + "\r\n\r\n").state == FrameState::badRequest);
    CHECK(frame("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n").state == FrameState::lengthRequired);
    CHECK(frame("POST / HTTP/1.1\r\nContent-Length : 5\r\n\r\n").state == FrameState::badRequest);
    CHECK(frame("POST / HTTP/1.1\r\nA: b\r\n Content-Length: 5\r\n\r\n").state == FrameState::badRequest);
}
