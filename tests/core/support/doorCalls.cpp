// SPDX-License-Identifier: MIT
#include "core/support/doorCalls.h"

namespace nearshelf::test {

static void putIds(Bytes& out, const Ids& ids) {
    put(out, ids.size(), 2);
    for (const std::string& id : ids) putText(out, id);
}

Bytes observeRequest(const std::vector<EventRecord>& events) {
    Bytes out;
    for (const EventRecord& event : events) {
        put(out, static_cast<std::uint64_t>(event.type), 1);
        put(out, static_cast<std::uint64_t>(event.page), 1);
        put(out, event.flags, 2);
        put(out, event.time, 4);
        putFloat(out, event.amount);
        putFloat(out, event.depth);
        putIds(out, event.items);
        putText(out, event.facet);
        putText(out, event.value);
        putText(out, event.text);
    }
    return out;
}

Bytes shelfRequest(const ShelfCall& call) {
    Bytes out;
    put(out, static_cast<std::uint64_t>(call.strategy), 1);
    put(out, call.count, 1);
    put(out, call.flags, 2);
    put(out, call.now, 4);
    put(out, call.seed, 4);
    putIds(out, call.anchors);
    putIds(out, call.held);
    putIds(out, call.unavailable);
    put(out, call.shards.size(), 2);
    for (const std::uint16_t shard : call.shards) put(out, shard, 2);
    return out;
}

Bytes explainRequest(Seconds now, const std::string& id) {
    Bytes out;
    put(out, now, 4);
    putText(out, id);
    return out;
}

Bytes exportRequest(Seconds now) {
    Bytes out;
    put(out, now, 4);
    return out;
}

Bytes correctRequest(Seconds now, ItemKey key, float weight) {
    Bytes out;
    put(out, now, 4);
    put(out, bitsOf(key), 8);
    putFloat(out, weight);
    return out;
}

}  // namespace nearshelf::test
