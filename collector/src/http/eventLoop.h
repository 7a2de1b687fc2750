// SPDX-License-Identifier: MIT
// One thread's connections. A request reaches the handler only when it is whole, so slow clients cost memory, which is bounded, but no
// thread.
#pragma once

#include "http/connection.h"
#include "http/listener.h"

#include <atomic>
#include <memory>
#include <unordered_map>

namespace nearshelf::collector {

class EventLoop {
public:
    EventLoop(const Listener& listener, HttpHandler& handler, const HttpLimits& limits);
    ~EventLoop();
    EventLoop(const EventLoop&) = delete;
    EventLoop& operator=(const EventLoop&) = delete;

    /// Until `stop`: then accepts nothing more, and returns when every answer is sent or `drainMs` have passed.
    void run();
    /// From any thread, also from a signal handler.
    void stop() noexcept;

    static constexpr int drainMs = 5000;

private:
    void accept();
    void handle(Connection& connection, unsigned events);
    void drop(int socket);
    void dropLate(SteadyTime now);
    void dropIdle();
    void watch(Connection& connection, bool toWrite);

    const Listener& listener_;
    HttpHandler& handler_;
    HttpLimits limits_;
    int poll_, wake_;
    std::atomic<bool> stopping_{false};
    struct Watched {
        std::unique_ptr<Connection> connection;
        bool toWrite = false;
    };
    std::unordered_map<int, Watched> connections_;
    std::size_t held_ = 0;  // request bytes over all connections
};

}  // namespace nearshelf::collector
