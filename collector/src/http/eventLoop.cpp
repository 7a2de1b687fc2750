// SPDX-License-Identifier: MIT
#include "http/eventLoop.h"

#include <arpa/inet.h>
#include <cerrno>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdexcept>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace nearshelf::collector {
namespace {

constexpr int eventsAtOnce = 256;
constexpr int sweepMs = 250;
constexpr int acceptsAtOnce = 64;

std::string textOf(const sockaddr_storage& address) {
    char text[INET6_ADDRSTRLEN] = "";
    if (address.ss_family == AF_INET6)
        ::inet_ntop(AF_INET6, &reinterpret_cast<const sockaddr_in6*>(&address)->sin6_addr, text, sizeof text);
    else
        ::inet_ntop(AF_INET, &reinterpret_cast<const sockaddr_in*>(&address)->sin_addr, text, sizeof text);
    return text;
}

}  // namespace

EventLoop::EventLoop(const Listener& listener, HttpHandler& handler, const HttpLimits& limits)
    : listener_(listener),
      handler_(handler),
      limits_(limits),
      poll_(::epoll_create1(EPOLL_CLOEXEC)),
      wake_(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {
    if (poll_ < 0 || wake_ < 0) throw std::runtime_error("the system gives no more event queues");
    epoll_event event{};
    event.events = EPOLLIN | EPOLLEXCLUSIVE;
    event.data.fd = listener_.socket();
    ::epoll_ctl(poll_, EPOLL_CTL_ADD, listener_.socket(), &event);
    event.events = EPOLLIN;
    event.data.fd = wake_;
    ::epoll_ctl(poll_, EPOLL_CTL_ADD, wake_, &event);
}

EventLoop::~EventLoop() {
    connections_.clear();
    ::close(poll_);
    ::close(wake_);
}

void EventLoop::stop() noexcept {
    stopping_ = true;
    const std::uint64_t one = 1;
    [[maybe_unused]] const ssize_t written = ::write(wake_, &one, sizeof one);
}

void EventLoop::run() {
    epoll_event events[eventsAtOnce];
    SteadyTime nextSweep = std::chrono::steady_clock::now(), drained{};
    bool draining = false;
    while (true) {
        const int count = ::epoll_wait(poll_, events, eventsAtOnce, sweepMs);
        for (int i = 0; i < count; ++i) {
            const int socket = events[i].data.fd;
            if (socket == wake_) continue;
            if (socket == listener_.socket()) {
                accept();
                continue;
            }
            const auto found = connections_.find(socket);
            if (found != connections_.end()) handle(*found->second.connection, events[i].events);
        }
        const SteadyTime now = std::chrono::steady_clock::now();
        if (now >= nextSweep) {
            dropLate(now);
            nextSweep = now + std::chrono::milliseconds(sweepMs);
        }
        if (!stopping_) continue;
        if (!draining) {
            draining = true;
            drained = now + std::chrono::milliseconds(drainMs);
            ::epoll_ctl(poll_, EPOLL_CTL_DEL, listener_.socket(), nullptr);
            ::epoll_ctl(poll_, EPOLL_CTL_DEL, wake_, nullptr);
        }
        dropIdle();
        if (connections_.empty() || now >= drained) return;
    }
}

void EventLoop::accept() {
    for (int i = 0; i < acceptsAtOnce; ++i) {
        sockaddr_storage address{};
        socklen_t size = sizeof address;
        const int socket = ::accept4(listener_.socket(), reinterpret_cast<sockaddr*>(&address), &size, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (socket < 0) return;
        if (connections_.size() >= limits_.maxConnections) {
            ::close(socket);
            handler_.refused(503);
            continue;
        }
        const int yes = 1;
        ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.fd = socket;
        auto connection = std::make_unique<Connection>(socket, textOf(address), limits_, std::chrono::steady_clock::now());
        if (::epoll_ctl(poll_, EPOLL_CTL_ADD, socket, &event) != 0) continue;
        held_ += connection->heldBytes();
        connections_[socket].connection = std::move(connection);
    }
}

void EventLoop::handle(Connection& connection, unsigned events) {
    const SteadyTime now = std::chrono::steady_clock::now();
    const std::size_t before = connection.heldBytes();
    auto after = Connection::After::keep;
    if (events & EPOLLOUT) after = connection.onWritable(handler_, now);
    // EPOLLHUP without bytes shows as a read of nothing.
    if (after == Connection::After::keep && (events & (EPOLLIN | EPOLLHUP | EPOLLERR)))
        after = connection.onReadable(handler_, now, limits_.maxHeldBytes > held_ ? limits_.maxHeldBytes - held_ : 0);
    held_ += connection.heldBytes();
    held_ -= before;
    if (after == Connection::After::close) return drop(connection.socket());
    watch(connection, connection.wantsToWrite());
}

void EventLoop::watch(Connection& connection, bool toWrite) {
    Watched& watched = connections_[connection.socket()];
    if (watched.toWrite == toWrite) return;
    watched.toWrite = toWrite;
    epoll_event event{};
    // While an answer waits to be read, nothing more is read: what a client may make us hold stays bounded.
    event.events = toWrite ? EPOLLOUT : EPOLLIN;
    event.data.fd = connection.socket();
    ::epoll_ctl(poll_, EPOLL_CTL_MOD, connection.socket(), &event);
}

void EventLoop::drop(int socket) {
    const auto found = connections_.find(socket);
    held_ -= found->second.connection->heldBytes();
    connections_.erase(found);
}

void EventLoop::dropLate(SteadyTime now) {
    for (auto one = connections_.begin(); one != connections_.end();) {
        Connection& connection = *one->second.connection;
        if (connection.deadline() > now) {
            ++one;
            continue;
        }
        if (connection.isReceiving()) handler_.refused(408);
        held_ -= connection.heldBytes();
        one = connections_.erase(one);
    }
}

void EventLoop::dropIdle() {
    for (auto one = connections_.begin(); one != connections_.end();) {
        if (!one->second.connection->isIdle()) {
            ++one;
            continue;
        }
        held_ -= one->second.connection->heldBytes();
        one = connections_.erase(one);
    }
}

}  // namespace nearshelf::collector
