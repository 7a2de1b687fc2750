// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace nearshelf::collector {

/// A listening TCP socket. `host` is an address or a name, `port` 0 lets the system choose. Throws std::runtime_error that names both.
class Listener {
public:
    Listener(const std::string& host, int port);
    ~Listener();
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    int socket() const { return socket_; }
    int port() const { return port_; }

private:
    int socket_ = -1;
    int port_ = 0;
};

}  // namespace nearshelf::collector
