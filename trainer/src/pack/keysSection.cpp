// SPDX-License-Identifier: MIT
#include "base/hash.h"
#include "pack/byteBuffer.h"
#include "pack/sections.h"

#include <algorithm>
#include <stdexcept>

namespace nearshelf::trainer {
namespace {

constexpr unsigned smallestWidth = 4, largestWidth = 8;
constexpr std::uint32_t saltsPerWidth = 64;

struct Fingerprinter {
    std::uint32_t salt = 0;
    unsigned width = 0;

    std::uint64_t of(ItemKey key) const {
        const std::uint64_t whole = mix(bitsOf(key) ^ mix(salt));
        return width == 8 ? whole : whole & ((std::uint64_t{1} << (8 * width)) - 1);
    }
};

bool collide(const Fingerprinter& fingerprinter, const std::vector<ItemKey>& keys) {
    std::vector<std::uint64_t> seen(keys.size());
    std::transform(keys.begin(), keys.end(), seen.begin(), [&](ItemKey key) { return fingerprinter.of(key); });
    std::sort(seen.begin(), seen.end());
    return std::adjacent_find(seen.begin(), seen.end()) != seen.end();
}

// With c expected collisions a salt is free of them with probability e^-c: beyond 12 even 64 salts would hardly find one.
bool hopeless(unsigned width, double keyCount) {
    constexpr double mostExpectedCollisions = 12;
    return keyCount * keyCount / 2 / static_cast<double>(std::uint64_t{1} << (8 * width)) > mostExpectedCollisions;
}

Fingerprinter search(const std::vector<ItemKey>& keys) {
    for (unsigned width = smallestWidth; width < largestWidth; ++width) {
        if (hopeless(width, static_cast<double>(keys.size()))) continue;
        for (std::uint32_t salt = 0; salt < saltsPerWidth; ++salt)
            if (!collide({salt, width}, keys)) return {salt, width};
    }
    const Fingerprinter whole{0, largestWidth};  // a bijection: only equal keys collide
    if (collide(whole, keys)) throw std::runtime_error("two ids or aliases of the catalog have the same 64-bit key");
    return whole;
}

}  // namespace

std::pair<SectionBytes, SectionBytes> encodeKeys(const PackModel& model) {
    std::vector<ItemKey> all = model.keys;
    for (const auto& alias : model.aliases) all.push_back(alias.first);
    const Fingerprinter fingerprinter = search(all);

    ByteBuffer keys;
    keys.u32(fingerprinter.salt);
    keys.u32(fingerprinter.width);
    for (ItemKey key : model.keys) keys.little(fingerprinter.of(key), fingerprinter.width);

    ByteBuffer aliases;
    if (!model.aliases.empty()) {
        aliases.u32(static_cast<std::uint32_t>(model.aliases.size()));
        for (const auto& alias : model.aliases) aliases.little(fingerprinter.of(alias.first), fingerprinter.width);
        while (aliases.size() % 4 != 0) aliases.u8(0);
        for (const auto& alias : model.aliases) aliases.u32(alias.second);
    }
    return {keys.take(), aliases.take()};
}

}  // namespace nearshelf::trainer
