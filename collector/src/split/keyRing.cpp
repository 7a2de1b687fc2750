// SPDX-License-Identifier: MIT
#include "split/keyRing.h"

#include "nearshelf/dap.h"

#include "tasks/base64url.h"

#include <openssl/rand.h>
#include <set>

namespace nearshelf::collector {
namespace {

constexpr HpkeKem kems[] = {HpkeKem::x25519, HpkeKem::p256};
constexpr std::int64_t stillOffered = -1;

}  // namespace

KeyRing::KeyRing(Database& database, const KeyParams& params, std::uint32_t today) : database_(database), params_(params) {
    database_.create(
        "CREATE TABLE IF NOT EXISTS nearshelf_hpke_keys (id BIGINT PRIMARY KEY, kem BIGINT NOT NULL, private BYTES NOT NULL, "
        "made_day BIGINT NOT NULL, retired_day BIGINT NOT NULL)");
    turn(today);
}

void KeyRing::turn(std::uint32_t today) {
    const std::lock_guard lock(mutex_);
    const std::int64_t day = today;
    database_.run("DELETE FROM nearshelf_hpke_keys WHERE retired_day >= 0 AND retired_day + $1 < $2",
                  {std::int64_t{2 * params_.cacheDays}, day});
    for (const HpkeKem kem : kems) {
        const auto young = database_.run("SELECT id FROM nearshelf_hpke_keys WHERE kem = $1 AND retired_day = $2 AND made_day + $3 > $4",
                                         {static_cast<std::int64_t>(kem), stillOffered, std::int64_t{params_.offeredDays}, day});
        if (young.empty()) make(kem, today);
    }
    load();
}

void KeyRing::make(HpkeKem kem, std::uint32_t today) {
    const HpkeKeyPair pair = HpkeKeyPair::generate(kem);
    database_.atomically([&] {
        std::set<std::int64_t> taken;
        for (const SqlRow& row : database_.run("SELECT id FROM nearshelf_hpke_keys")) taken.insert(integerOf(row[0]));
        std::uint8_t id = 0;
        do {
            if (::RAND_bytes(&id, 1) != 1) throw std::runtime_error("the system gives no random bytes");
        } while (taken.count(id) > 0);
        database_.run("UPDATE nearshelf_hpke_keys SET retired_day = $1 WHERE kem = $2 AND retired_day = $3",
                      {std::int64_t{today}, static_cast<std::int64_t>(kem), stillOffered});
        database_.run("INSERT INTO nearshelf_hpke_keys VALUES ($1, $2, $3, $4, $5)",
                      {std::int64_t{id}, static_cast<std::int64_t>(kem), pair.privateKey(), std::int64_t{today}, stillOffered});
    });
}

void KeyRing::load() {
    keys_.clear();
    for (const SqlRow& row : database_.run("SELECT id, kem, private, retired_day FROM nearshelf_hpke_keys ORDER BY kem DESC, id")) {
        keys_.emplace(static_cast<std::uint8_t>(integerOf(row[0])),
                      Held{HpkeKeyPair::fromPrivate(static_cast<HpkeKem>(integerOf(row[1])), viewOf(bytesOf(row[2]))),
                           integerOf(row[3]) == stillOffered});
    }
}

HpkeBytes KeyRing::offered() const {
    const std::lock_guard lock(mutex_);
    List<HpkeConfig> configs;
    for (const auto& [id, held] : keys_) {
        if (!held.isOffered) continue;
        HpkeConfig config;
        config.id = id;
        config.kem = static_cast<std::uint16_t>(held.pair.kem());
        config.publicKey = viewOf(held.pair.publicKey());
        configs.push_back(config);
    }
    const List<std::uint8_t> list = encodeHpkeConfigs(configs);
    return {list.begin(), list.end()};
}

std::optional<HpkeBytes> KeyRing::open(std::uint8_t id, ByteView enc, ByteView info, ByteView aad, ByteView ciphertext) const {
    const std::lock_guard lock(mutex_);
    const auto key = keys_.find(id);
    if (key == keys_.end()) return std::nullopt;
    return hpkeOpen(key->second.pair, enc, info, aad, ciphertext);
}

bool KeyRing::knows(std::uint8_t id) const {
    const std::lock_guard lock(mutex_);
    return keys_.count(id) > 0;
}

}  // namespace nearshelf::collector
