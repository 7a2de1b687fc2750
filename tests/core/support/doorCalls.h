// SPDX-License-Identifier: MIT
// Requests and responses written and read from docs/format/door.md alone.
#pragma once

#include "core/support/bytes.h"
#include "core/support/shopper.h"

#include <string>
#include <vector>

namespace nearshelf::test {

enum Op : std::uint8_t {
    opLoadPack = 1,
    opLoadProfile,
    opObserve,
    opShelf,
    opExplain,
    opSaveProfile,
    opExportProfile,
    opForget,
    opCorrect,
    opBeginVisit,
    opCounters,
};

using Ids = std::vector<std::string>;

struct EventRecord {
    EventType type = EventType::productView;
    Ids items;
    Seconds time = startOfTests;
    float amount = 0, depth = 0;
    PageKind page = PageKind::other;
    std::uint8_t flags = 0;
    std::string facet, value, text;
};

struct ShelfCall {
    Strategy strategy = Strategy::recommendedForYou;
    std::uint8_t count = 8;
    std::uint8_t flags = 4;
    Seconds now = startOfTests;
    std::uint32_t seed = 0;
    Ids anchors, held, unavailable;
    std::vector<std::uint16_t> shards;
};

Bytes observeRequest(const std::vector<EventRecord>& events);
Bytes shelfRequest(const ShelfCall& call);
Bytes explainRequest(Seconds now, const std::string& id);
Bytes exportRequest(Seconds now);
Bytes correctRequest(Seconds now, ItemKey key, float weight);

}  // namespace nearshelf::test
