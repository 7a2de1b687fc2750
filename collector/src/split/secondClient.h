// SPDX-License-Identifier: MIT
#pragma once

#include "split/peerWire.h"

#include <memory>
#include <string>

namespace nearshelf::collector {

/// The leader's line to the second aggregator: HTTPS with a verified certificate, plain HTTP to this machine only; each proves itself by
/// the agreed token, which stays where it is.
class SecondClient {
public:
    /// `caFile`: certificates to trust instead of the system's; may be empty. Throws std::runtime_error for an address that is neither.
    SecondClient(const std::string& url, const std::string& token, const std::string& caFile);
    ~SecondClient();

    struct Answer {
        int status = 0;  ///< 0: not reached, or answered by another
        Bytes body;
    };
    Answer post(const SplitTask& task, const char* what, ByteView body);

private:
    struct Line;
    std::unique_ptr<Line> line_;
};

}  // namespace nearshelf::collector
