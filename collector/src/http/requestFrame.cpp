// SPDX-License-Identifier: MIT
#include "http/requestFrame.h"

#include <strings.h>

namespace nearshelf::collector {
namespace {

constexpr std::size_t maxLengthDigits = 12;

bool isNamed(std::string_view line, std::string_view name) {
    return line.size() > name.size() && line[name.size()] == ':' && strncasecmp(line.data(), name.data(), name.size()) == 0;
}

std::string_view valueOf(std::string_view line, std::size_t nameSize) {
    std::string_view value = line.substr(nameSize + 1);
    while (!value.empty() && (value.front() == ' ' || value.front() == '\t')) value.remove_prefix(1);
    while (!value.empty() && (value.back() == ' ' || value.back() == '\t')) value.remove_suffix(1);
    return value;
}

bool parseLength(std::string_view text, std::size_t& length) {
    if (text.empty() || text.size() > maxLengthDigits) return false;
    length = 0;
    for (const char digit : text) {
        if (digit < '0' || digit > '9') return false;
        length = length * 10 + static_cast<std::size_t>(digit - '0');
    }
    return true;
}

/// A name without blanks, a colon, anything but zero. Continued lines and blanks before the colon are where two servers read differently.
bool isHeader(std::string_view line) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0 || line.find('\0') != std::string_view::npos) return false;
    return line.substr(0, colon).find_first_of(" \t") == std::string_view::npos;
}

bool isRequestLine(std::string_view line) {
    const std::size_t target = line.find(' ');
    if (target == std::string_view::npos || target == 0 || target + 2 >= line.size() || line[target + 1] != '/') return false;
    const std::size_t version = line.rfind(' ');
    const std::string_view protocol = line.substr(version + 1);
    if (version <= target || (protocol != "HTTP/1.1" && protocol != "HTTP/1.0")) return false;
    for (const char letter : line) {
        if (letter < ' ' || letter == 0x7F) return false;
    }
    return true;
}

}  // namespace

RequestFrame frameRequest(std::string_view bytes, std::size_t maxHeadBytes, BodyLimit limit, const void* context) {
    const std::size_t end = bytes.substr(0, maxHeadBytes).find("\r\n\r\n");
    if (end == std::string_view::npos) return {bytes.size() >= maxHeadBytes ? FrameState::headTooLong : FrameState::needMore};
    RequestFrame frame{FrameState::whole, end + 4};
    const std::string_view head = bytes.substr(0, end + 2);
    bool hasLength = false;
    std::string_view requestLine;
    for (std::size_t at = 0; at < head.size();) {
        const std::size_t next = head.find("\r\n", at);
        const std::string_view line = head.substr(at, next - at);
        at = next + 2;
        if (requestLine.empty()) {
            if (!isRequestLine(line)) return {FrameState::badRequest};
            requestLine = line;
        } else if (!isHeader(line)) {
            return {FrameState::badRequest};
        } else if (isNamed(line, "transfer-encoding")) {
            return {FrameState::lengthRequired};
        } else if (isNamed(line, "content-length")) {
            if (hasLength || !parseLength(valueOf(line, 14), frame.bodyBytes)) return {FrameState::badRequest};
            hasLength = true;
        }
    }
    if (frame.bodyBytes > 0 && frame.bodyBytes > limit(requestLine, context)) return {FrameState::bodyTooLong};
    if (bytes.size() < frame.headBytes + frame.bodyBytes) frame.state = FrameState::needMore;
    return frame;
}

}  // namespace nearshelf::collector
