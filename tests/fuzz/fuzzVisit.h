// SPDX-License-Identifier: MIT
// What the fuzz targets share: checksums put right, so that the fuzzer's changes reach the code behind them, and a short visit that
// looks at everything a pack or profile holds.
#pragma once

#include "nearshelf/engine.h"

#include "base/hash.h"
#include "pack/packLayout.h"
#include "profile/profileCodec.h"

#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

namespace nearshelf::fuzz {

inline std::uint32_t u32At(const std::vector<std::uint8_t>& bytes, std::size_t at) {
    std::uint32_t value = 0;
    std::memcpy(&value, bytes.data() + at, sizeof value);
    return value;
}

inline void setU32(std::vector<std::uint8_t>& bytes, std::size_t at, std::uint32_t value) {
    std::memcpy(bytes.data() + at, &value, sizeof value);
}

inline void repairPack(std::vector<std::uint8_t>& bytes) {
    if (bytes.size() < pack::headerBytes) return;
    const std::uint32_t sections = u32At(bytes, 8);
    if (sections > pack::maxSections || pack::headerBytes + sections * pack::tableEntryBytes > bytes.size()) return;
    for (std::uint32_t i = 0; i < sections; ++i) {
        const std::size_t entry = pack::headerBytes + i * pack::tableEntryBytes;
        const std::uint32_t offset = u32At(bytes, entry + 4), length = u32At(bytes, entry + 8);
        if (offset <= bytes.size() && length <= bytes.size() - offset) setU32(bytes, entry + 12, crc32({bytes.data() + offset, length}));
    }
    const std::uint32_t start = crc32({bytes.data(), pack::headerBytes - 4});
    setU32(bytes, pack::headerBytes - 4, crc32({bytes.data() + pack::headerBytes, sections * pack::tableEntryBytes}, start));
}

inline void repairProfile(std::vector<std::uint8_t>& bytes) {
    if (bytes.size() < profileFormat::headerBytes) return;
    const std::size_t body = bytes.size() - profileFormat::headerBytes;
    setU32(bytes, 8, static_cast<std::uint32_t>(body));
    setU32(bytes, 12, crc32({bytes.data() + profileFormat::headerBytes, body}));
}

constexpr Seconds now = 1'750'000'000;

/// Views, buys, asks for every shelf, explains and exports. `prefix` + number are ids that may be in the pack.
inline void visit(Engine& engine, const char* prefix) {
    Event event;
    event.time = now;
    for (std::uint32_t i = 0; i < 4; ++i, event.time += 30) {
        event.type = i < 3 ? EventType::productView : EventType::addToCart;
        event.items.clear();
        event.items.push_back(keyOf(prefix + std::to_string(i)));
        engine.observe(event);
    }
    ShelfRequest request;
    request.now = event.time;
    request.seed = 7;
    for (std::uint8_t strategy = 0; strategy < strategyCount; ++strategy) {
        request.strategy = static_cast<Strategy>(strategy);
        request.firstOnPage = strategy % 2 == 0;
        request.plain = strategy == 1;
        request.anchors.clear();
        if (strategy > 1) request.anchors.push_back(keyOf(prefix + std::to_string(strategy % 5)));
        engine.shelf(request);
    }
    for (std::uint32_t i = 0; i < 4; ++i) request.held.push_back(keyOf(prefix + std::to_string(i)));
    engine.shelf(request);
    engine.explain(keyOf(prefix + std::to_string(2)), request.now);
    engine.exportProfile(request.now);
}

}  // namespace nearshelf::fuzz
