// SPDX-License-Identifier: MIT
// One aggregator's HPKE keys, shared by all its processes through their database: a fresh pair for each curve every four weeks, the old
// ones kept for twice as long as browsers may keep the list, then destroyed.
#pragma once

#include "hpke.h"
#include "sql/database.h"

#include <map>
#include <mutex>

namespace nearshelf::collector {

struct KeyParams {
    /// Days a pair is offered: 1 – 365. Default 28: one window.
    std::uint32_t offeredDays = 28;
    /// Days a browser may keep the list: 1 – 7. An old pair opens for twice as long after it was last offered.
    std::uint32_t cacheDays = 1;
};

class KeyRing {
public:
    /// Makes the first pairs. The database must outlive the ring, and is used under its lock only.
    KeyRing(Database& database, const KeyParams& params, std::uint32_t today);

    /// Renews, retires and destroys what is due.
    void turn(std::uint32_t today);
    /// HpkeConfigList of the pairs on offer.
    HpkeBytes offered() const;
    std::optional<HpkeBytes> open(std::uint8_t id, ByteView enc, ByteView info, ByteView aad, ByteView ciphertext) const;
    bool knows(std::uint8_t id) const;

private:
    struct Held {
        HpkeKeyPair pair;
        bool isOffered;
    };
    void load();
    void make(HpkeKem kem, std::uint32_t today);

    Database& database_;
    KeyParams params_;
    mutable std::mutex mutex_;
    std::map<std::uint8_t, Held> keys_;
};

}  // namespace nearshelf::collector
