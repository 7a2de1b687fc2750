// SPDX-License-Identifier: MIT
#include "split/keyRing.h"

#include "nearshelf/dap.h"

#include "tasks/base64url.h"

#include <catch2/catch.hpp>
#include <set>

using namespace nearshelf;
using namespace nearshelf::collector;

namespace {

ByteView text(const char* letters) { return {reinterpret_cast<const std::uint8_t*>(letters), std::char_traits<char>::length(letters)}; }

std::set<std::uint8_t> idsIn(const HpkeBytes& list) {
    std::set<std::uint8_t> ids;
    const auto decoded = decodeHpkeConfigs(viewOf(list));
    for (const HpkeConfig& config : decoded.value) ids.insert(config.id);
    return ids;
}

}  // namespace

TEST_CASE("Keys turn every 28 days, old ones open for two days more and are then destroyed") {
    const auto database = openDatabase(":memory:");
    KeyRing ring(*database, {}, 20000);
    const HpkeBytes list = ring.offered();
    const auto first = decodeHpkeConfigs(viewOf(list));
    REQUIRE(first.value.size() == 2);
    const HpkeConfig key = first.value[0];
    const auto sealed = hpkeSeal(static_cast<HpkeKem>(key.kem), key.publicKey, text("info"), text("aad"), text("hello"));
    REQUIRE(sealed);
    const auto opens = [&] {
        return ring.open(key.id, viewOf(sealed->enc), text("info"), text("aad"), viewOf(sealed->ciphertext)).has_value();
    };
    CHECK(opens());
    ring.turn(20027);
    CHECK(ring.offered() == list);
    ring.turn(20028);
    CHECK(idsIn(ring.offered()).size() == 2);
    CHECK(idsIn(ring.offered()).count(key.id) == 0);
    CHECK(opens());
    ring.turn(20030);
    CHECK(opens());
    ring.turn(20031);
    CHECK_FALSE(opens());
    CHECK_FALSE(ring.knows(key.id));
    CHECK(integerOf(database->run("SELECT COUNT(*) FROM nearshelf_hpke_keys")[0][0]) == 2);
}

TEST_CASE("Every process of an aggregator offers and opens with the same keys") {
    const auto database = openDatabase(":memory:");
    const KeyRing one(*database, {}, 20000), other(*database, {}, 20000);
    CHECK(one.offered() == other.offered());
}
