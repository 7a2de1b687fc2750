// SPDX-License-Identifier: MIT
#include "hpke.h"

#include "core/support/bytes.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>

using namespace nearshelf;
using namespace nearshelf::collector;
using nearshelf::test::Bytes;
using nearshelf::test::viewOf;
using Json = nlohmann::json;

static Bytes bytesOf(const Json& hex) {
    const std::string text = hex;
    Bytes bytes;
    for (std::size_t i = 0; i + 1 < text.size(); i += 2)
        bytes.push_back(static_cast<std::uint8_t>(std::stoul(text.substr(i, 2), nullptr, 16)));
    return bytes;
}

TEST_CASE("Every published HPKE vector seals and opens byte for byte, message after message") {
    std::ifstream file(std::string(NEARSHELF_DATA) + "/hpke/hpke_base_vectors.json");
    if (!file) {
        WARN("skipped: the HPKE vectors are not at ../shared/data/hpke");
        return;
    }
    int messages = 0;
    for (const Json& vector : Json::parse(file)) {
        const HpkeSuite suite{static_cast<HpkeKem>(vector["kem_id"].get<int>()), static_cast<HpkeAead>(vector["aead_id"].get<int>())};
        const HpkeKeyPair mine = HpkeKeyPair::fromPrivate(suite.kem, viewOf(bytesOf(vector["skRm"])));
        const HpkeKeyPair ephemeral = HpkeKeyPair::fromPrivate(suite.kem, viewOf(bytesOf(vector["skEm"])));
        CHECK(mine.publicKey() == bytesOf(vector["pkRm"]));
        CHECK(mine.privateKey() == bytesOf(vector["skRm"]));
        const Bytes info = bytesOf(vector["info"]), enc = bytesOf(vector["enc"]);
        std::optional<HpkeSender> sender = sealingContext(suite, viewOf(mine.publicKey()), viewOf(info), ephemeral);
        std::optional<HpkeContext> receiver = openingContext(suite, mine, viewOf(enc), viewOf(info));
        REQUIRE(sender);
        REQUIRE(receiver);
        CHECK(sender->enc == enc);
        for (const Json& message : vector["encryptions"]) {
            const Bytes aad = bytesOf(message["aad"]), plain = bytesOf(message["pt"]), sealed = bytesOf(message["ct"]);
            CHECK(sender->context.seal(viewOf(aad), viewOf(plain)) == sealed);
            CHECK(receiver->open(viewOf(aad), viewOf(sealed)) == plain);
            ++messages;
        }
    }
    CHECK(messages == 40);
}

TEST_CASE("A message opens with its own key, info and aad only") {
    for (const HpkeKem kem : {HpkeKem::x25519, HpkeKem::p256}) {
        const HpkeKeyPair mine = HpkeKeyPair::generate(kem), other = HpkeKeyPair::generate(kem);
        const Bytes info{1, 2}, aad{3}, plain{4, 5, 6}, wrong{9};
        const std::optional<HpkeMessage> message = hpkeSeal(kem, viewOf(mine.publicKey()), viewOf(info), viewOf(aad), viewOf(plain));
        REQUIRE(message);
        const auto opened = [&](const HpkeKeyPair& key, const Bytes& withInfo, const Bytes& withAad, const Bytes& ciphertext) {
            return hpkeOpen(key, viewOf(message->enc), viewOf(withInfo), viewOf(withAad), viewOf(ciphertext));
        };
        CHECK(opened(mine, info, aad, message->ciphertext) == plain);
        CHECK_FALSE(opened(other, info, aad, message->ciphertext));
        CHECK_FALSE(opened(mine, wrong, aad, message->ciphertext));
        CHECK_FALSE(opened(mine, info, wrong, message->ciphertext));
        for (std::size_t size = 0; size < message->ciphertext.size(); ++size)
            CHECK_FALSE(opened(mine, info, aad, Bytes(message->ciphertext.begin(), message->ciphertext.begin() + static_cast<int>(size))));
    }
}

TEST_CASE("What is no key is refused") {
    CHECK_THROWS(HpkeKeyPair::fromPrivate(HpkeKem::p256, viewOf(Bytes(32))));
    CHECK_THROWS(HpkeKeyPair::fromPrivate(HpkeKem::p256, viewOf(Bytes(32, 0xFF))));
    CHECK_THROWS(HpkeKeyPair::fromPrivate(HpkeKem::x25519, viewOf(Bytes(31))));
    for (const HpkeKem kem : {HpkeKem::x25519, HpkeKem::p256}) {
        const HpkeKeyPair mine = HpkeKeyPair::generate(kem);
        // Zeros: a point of small order on the one curve, none at all on the other.
        for (const std::size_t size : {0, 1, 31, 32, 33, 64, 65, 66}) CHECK_FALSE(mine.agree(viewOf(Bytes(size))));
    }
}
