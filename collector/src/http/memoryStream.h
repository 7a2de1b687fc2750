// SPDX-License-Identifier: MIT
// A whole request as cpp-httplib's Stream: read from memory, answered into memory.
#pragma once

#include "http/exchange.h"

#include <httplib.h>

namespace nearshelf::collector {

class MemoryStream : public httplib::Stream {
public:
    explicit MemoryStream(Exchange& exchange) : exchange_(exchange) {}

    bool is_readable() const override { return read_ < exchange_.head.size() + exchange_.body.size(); }
    bool is_writable() const override { return true; }
    ssize_t read(char* to, size_t size) override;
    ssize_t write(const char* from, size_t size) override;
    void get_remote_ip_and_port(std::string&, int&) const override {}
    void get_local_ip_and_port(std::string&, int&) const override {}
    socket_t socket() const override { return -1; }

    /// Bytes written out of this file are borrowed, not copied: a thousand slow readers of a pack hold it once.
    void holdFile(std::shared_ptr<const std::string> file) { file_ = std::move(file); }

private:
    Exchange& exchange_;
    std::shared_ptr<const std::string> file_;
    std::size_t read_ = 0;
};

}  // namespace nearshelf::collector
