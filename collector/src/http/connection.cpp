// SPDX-License-Identifier: MIT
#include "http/connection.h"

#include "http/requestFrame.h"

#include <cerrno>
#include <sys/socket.h>
#include <unistd.h>

namespace nearshelf::collector {
namespace {

constexpr std::size_t readBytes = 16384;

std::size_t askHandler(std::string_view requestLine, const void* handler) {
    return static_cast<const HttpHandler*>(handler)->bodyLimit(requestLine);
}

int statusOf(FrameState state) {
    switch (state) {
        case FrameState::headTooLong: return 431;
        case FrameState::lengthRequired: return 411;
        case FrameState::bodyTooLong: return 413;
        default: return 400;
    }
}

const char* reasonOf(int status) {
    switch (status) {
        case 411: return "Length Required";
        case 413: return "Payload Too Large";
        case 431: return "Request Header Fields Too Large";
        case 503: return "Service Unavailable";
        default: return "Bad Request";
    }
}

}  // namespace

Connection::Connection(int socket, std::string address, const HttpLimits& limits, SteadyTime now)
    : socket_(socket), address_(std::move(address)), limits_(limits), deadline_(now + std::chrono::milliseconds(limits.idleMs)) {}

Connection::~Connection() { ::close(socket_); }

Connection::After Connection::onReadable(HttpHandler& handler, SteadyTime now, std::size_t room) {
    char buffer[readBytes];
    const ssize_t got = ::recv(socket_, buffer, sizeof buffer, MSG_DONTWAIT);
    if (got == 0) return After::close;
    if (got < 0) return errno == EAGAIN || errno == EINTR ? After::keep : After::close;
    if (closing_) return After::keep;  // drained unread: a reset would take the refusal away before it is read
    if (static_cast<std::size_t>(got) > room) {
        refuse(handler, 503);
        return send();
    }
    received_.append(buffer, static_cast<std::size_t>(got));
    return advance(handler, now);
}

Connection::After Connection::onWritable(HttpHandler& handler, SteadyTime now) {
    if (send() == After::close) return After::close;
    return owed_.empty() ? advance(handler, now) : After::keep;
}

Connection::After Connection::advance(HttpHandler& handler, SteadyTime now) {
    // One answer at a time: who pipelines and does not read is not answered further.
    while (owed_.empty() && !closing_ && !received_.empty()) {
        const RequestFrame frame = frameRequest(received_, limits_.maxHeadBytes, askHandler, &handler);
        if (frame.state == FrameState::needMore) break;
        if (frame.state != FrameState::whole) {
            refuse(handler, statusOf(frame.state));
        } else {
            Exchange exchange;
            exchange.head = std::string_view(received_).substr(0, frame.headBytes);
            exchange.body = std::string_view(received_).substr(frame.headBytes, frame.bodyBytes);
            exchange.clientAddress = address_;
            handler.answer(exchange);
            for (AnswerPiece& piece : exchange.answer) owed_.push_back(std::move(piece));
            closing_ = exchange.closeAfter;
            received_.erase(0, frame.headBytes + frame.bodyBytes);
            if (received_.empty()) received_.shrink_to_fit();
            phase_ = Phase::idle;
        }
        if (send() == After::close) return After::close;
    }
    setDeadline(now);
    return After::keep;
}

Connection::After Connection::send() {
    while (!owed_.empty()) {
        const std::string_view bytes = owed_.front().bytes().substr(sentOfFirst_);
        const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
        if (sent < 0) return errno == EAGAIN || errno == EINTR ? After::keep : After::close;
        sentOfFirst_ += static_cast<std::size_t>(sent);
        if (sentOfFirst_ < owed_.front().bytes().size()) return After::keep;
        owed_.pop_front();
        sentOfFirst_ = 0;
    }
    if (!closing_) return After::keep;
    ::shutdown(socket_, SHUT_WR);
    return After::keep;  // until the client closes or its time is up
}

void Connection::refuse(HttpHandler& handler, int status) {
    handler.refused(status);
    AnswerPiece piece;
    piece.own = "HTTP/1.1 " + std::to_string(status) + " " + reasonOf(status) + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
    owed_.push_back(std::move(piece));
    closing_ = true;
    received_.clear();
    received_.shrink_to_fit();
}

void Connection::setDeadline(SteadyTime now) {
    const Phase phase = !owed_.empty() || closing_ ? Phase::answering : received_.empty() ? Phase::idle : Phase::receiving;
    // A slow request's clock starts with its first byte and is not moved by the next ones.
    if (phase == phase_ && phase != Phase::idle) return;
    phase_ = phase;
    const int ms = phase == Phase::answering ? (closing_ ? limits_.requestMs : limits_.answerMs)
                   : phase == Phase::idle    ? limits_.idleMs
                                             : limits_.requestMs;
    deadline_ = now + std::chrono::milliseconds(ms);
}

}  // namespace nearshelf::collector
