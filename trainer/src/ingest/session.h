// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/rejects.h"
#include "ingest/stringPool.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace nearshelf::trainer {

enum class SessionEventType : std::uint8_t { view, wish, cart, removeFromCart, purchase };

/// Something a shopper did with one item.
struct SessionEvent {
    std::uint32_t item = 0;  ///< number in SessionLog::items
    SessionEventType type = SessionEventType::view;
    float dwellSeconds = 0.0f;  ///< 0 when unknown
    std::int64_t time = 0;      ///< unix seconds; 0 when the export has no times
};

/// One visit: events[begin] to events[end - 1], oldest first.
struct Session {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::int64_t time = 0;   ///< of its first event
    std::uint32_t file = 0;  ///< index into SessionLog::files
    std::uint64_t line = 0;  ///< 1-based line of its first event
};

struct SessionLog {
    std::vector<std::string> files;
    StringPool items;  ///< ids as the exports name them
    std::vector<SessionEvent> events;
    std::vector<Session> sessions;  ///< sessions with times oldest first, others in the order of the files
};

struct SessionReport : IngestReport {
    std::uint64_t otherEvents = 0;  ///< searches, impressions and the like, left out
};

struct SessionParams {
    /// A visitor who pauses longer begins a new session, where the export names visitors but no sessions. Minutes, > 0.
    /// Source: [GA].
    double pauseMinutes = 30.0;
};

}  // namespace nearshelf::trainer
