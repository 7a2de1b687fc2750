// SPDX-License-Identifier: MIT
// What one client may cost before it is let go. The defaults suit a machine with one gigabyte.
#pragma once

#include <cstddef>

namespace nearshelf::collector {

struct HttpLimits {
    /// Request line and headers, bytes: 1 Ki – 64 Ki. A browser sends less than 2 KiB without cookies. Default chosen by
    /// bench/parts/collector.mjs.
    std::size_t maxHeadBytes = 8192;
    /// Connections held at once: 16 – 65536. One more is closed at once and counted. Chosen by tests/collector/hostile.test.ts.
    std::size_t maxConnections = 4096;
    /// Request bytes held over all connections of one loop: 1 Mi – 1 Gi. Beyond it new bytes end their connection.
    std::size_t maxHeldBytes = 64u << 20;
    /// From the first byte of a request to its last, milliseconds: 1000 – 60000. Who is slower is cut off (slowloris).
    int requestMs = 10000;
    /// Without any request, milliseconds: 1000 – 600000.
    int idleMs = 30000;
    /// From the answer's first byte to its last, milliseconds: a 2 MB pack over 150 kbit/s takes 107 s.
    int answerMs = 120000;
};

}  // namespace nearshelf::collector
