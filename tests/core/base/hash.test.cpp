// SPDX-License-Identifier: MIT
#include "base/hash.h"

#include "core/support/bytes.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>

using namespace nearshelf;
using namespace nearshelf::test;

static Bytes bytesOf(const std::string& text) { return Bytes(text.begin(), text.end()); }

TEST_CASE("CRC-32 gives the check value of its catalogue entry, in one piece and in two") {
    const Bytes all = bytesOf("123456789"), first = bytesOf("1234"), second = bytesOf("56789");
    CHECK(crc32(viewOf(all)) == 0xCBF43926u);
    CHECK(crc32(viewOf(second), crc32(viewOf(first))) == 0xCBF43926u);
    CHECK(crc32({}) == 0);
}

TEST_CASE("CRC-32 is the division it stands for, whatever the length, the alignment and the cut") {
    std::mt19937 random(3);
    Bytes bytes(100);
    for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(random());
    for (std::size_t start = 0; start < 5; ++start) {
        std::uint32_t rest = ~0u;
        for (std::size_t length = 0; start + length < bytes.size(); ++length) {
            CAPTURE(start, length);
            const ByteView all{bytes.data() + start, length};
            const std::size_t cut = length * 2 / 5;
            REQUIRE(crc32(all) == ~rest);
            REQUIRE(crc32({all.data + cut, length - cut}, crc32({all.data, cut})) == ~rest);
            rest ^= all.data[length];
            for (int bit = 0; bit < 8; ++bit) rest = (rest & 1 ? 0xEDB88320 : 0) ^ (rest >> 1);
        }
    }
}

TEST_CASE("FNV-1a gives the published values") {
    const Bytes a = bytesOf("a"), foobar = bytesOf("foobar");
    CHECK(fnv1a({}) == 0xCBF29CE484222325ull);
    CHECK(fnv1a(viewOf(a)) == 0xAF63DC4C8601EC8Cull);
    CHECK(fnv1a(viewOf(foobar)) == 0x85944171F73967E8ull);
}

TEST_CASE("The finaliser of MurmurHash3 gives the published values") {
    CHECK(mix(0) == 0);
    CHECK(mix(1) == 0xB456BCFC34C2CB2Cull);
}

TEST_CASE("Keys of facet values keep facet and value apart") {
    CHECK(keyOf("ab", "c") != keyOf("a", "bc"));
    CHECK(keyOf("brand", "Northlight") != keyOf("Northlight", "brand"));
    CHECK(keyOf("brand", "") != keyOf("brand"));
}
