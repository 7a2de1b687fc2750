// SPDX-License-Identifier: MIT
// One client's socket: what it sent so far, what it is still owed, and until when it has time.
#pragma once

#include "http/exchange.h"
#include "http/httpLimits.h"

#include <chrono>
#include <deque>
#include <string>

namespace nearshelf::collector {

using SteadyTime = std::chrono::steady_clock::time_point;

class Connection {
public:
    Connection(int socket, std::string address, const HttpLimits& limits, SteadyTime now);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    enum class After { keep, close };

    /// Takes what the socket has, answers every request that is whole. `room` is how many more bytes the loop may hold.
    After onReadable(HttpHandler& handler, SteadyTime now, std::size_t room);
    /// Sends what the socket takes.
    After onWritable(HttpHandler& handler, SteadyTime now);

    bool wantsToWrite() const { return !owed_.empty(); }
    bool isIdle() const { return owed_.empty() && received_.empty(); }
    /// Part of a request is here, the rest is not.
    bool isReceiving() const { return phase_ == Phase::receiving; }
    std::size_t heldBytes() const { return received_.capacity(); }
    SteadyTime deadline() const { return deadline_; }
    int socket() const { return socket_; }

private:
    After advance(HttpHandler& handler, SteadyTime now);
    After send();
    void refuse(HttpHandler& handler, int status);
    void setDeadline(SteadyTime now);

    int socket_;
    std::string address_;
    const HttpLimits& limits_;
    std::string received_;
    std::deque<AnswerPiece> owed_;
    std::size_t sentOfFirst_ = 0;
    bool closing_ = false;
    enum class Phase { idle, receiving, answering } phase_ = Phase::idle;
    SteadyTime deadline_;
};

}  // namespace nearshelf::collector
