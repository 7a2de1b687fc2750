// SPDX-License-Identifier: MIT
#include "door/requests.h"

namespace nearshelf {

static bool readIds(ByteReader& in, List<ItemKey>& keys) {
    const std::uint32_t count = in.u16();
    // Every id takes two bytes at least: a count that cannot be true must not make us reserve for it.
    if (count * 2 > in.left()) return false;
    for (std::uint32_t i = 0; i < count; ++i) keys.push_back(keyOf(in.str()));
    return !in.failed();
}

bool readEvent(ByteReader& in, Event& event) {
    const std::uint8_t type = in.u8(), page = in.u8();
    event.type = static_cast<EventType>(type);
    event.page = static_cast<PageKind>(page);
    event.flags = in.u8();
    in.u8();
    event.time = in.u32();
    event.amount = in.f32();
    event.depth = in.f32();
    const bool items = readIds(in, event.items);
    event.facet = in.str();
    event.value = in.str();
    event.text = in.str();
    return items && !in.failed() && type > 0 && type <= eventTypeCount && page < pageKindCount;
}

bool readShelfRequest(ByteReader& in, ShelfRequest& request) {
    const std::uint8_t strategy = in.u8();
    request.count = in.u8();
    const std::uint8_t flags = in.u8();
    in.u8();
    request.strategy = static_cast<Strategy>(strategy);
    request.dryRun = (flags & 1) != 0;
    request.plain = (flags & 2) != 0;
    request.firstOnPage = (flags & 4) != 0;
    request.now = in.u32();
    request.seed = in.u32();
    const bool ids = readIds(in, request.anchors) && readIds(in, request.held) && readIds(in, request.unavailable);
    const std::uint32_t shards = in.u16();
    if (shards * 2 != in.left()) return false;
    for (std::uint32_t i = 0; i < shards; ++i) request.shards.push_back(in.u16());
    return ids && in.finished() && strategy < strategyCount && request.count >= 1 && request.count <= 100;
}

}  // namespace nearshelf
