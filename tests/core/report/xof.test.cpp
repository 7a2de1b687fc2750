// SPDX-License-Identifier: MIT
#include "report/xof.h"

#include "core/support/vdafVectors.h"
#include "report/field128.h"
#include "report/turboShake.h"

#include <catch2/catch.hpp>
#include <fstream>

using namespace nearshelf;
using namespace nearshelf::test;

static Bytes squeezed(const Bytes& message, std::uint8_t domain, std::size_t size) {
    TurboShake128 sponge;
    sponge.absorb(viewOf(message));
    sponge.finish(domain);
    Bytes out(size);
    sponge.squeeze(out.data(), size);
    return out;
}

TEST_CASE("TurboSHAKE128 gives the values of RFC 9861") {
    CHECK(squeezed({}, 0x1F, 32) == fromHex("1e415f1c5983aff2169217277d17bb538cd945a397ddec541f1ce41af2c1b74c"));
    // 17 bytes of the pattern 00 … FA.
    Bytes pattern;
    for (int i = 0; i < 17; ++i) pattern.push_back(static_cast<std::uint8_t>(i));
    CHECK(squeezed(pattern, 0x1F, 32) == fromHex("9c97d036a3bac819db70ede0ca554ec6e4c2a1a4ffbfd9ec269ca6a111161233"));
}

TEST_CASE("Input and output in pieces are the same as whole, across block borders and word borders") {
    Bytes message(500);
    for (std::size_t i = 0; i < message.size(); ++i) message[i] = static_cast<std::uint8_t>(i * 7);
    TurboShake128 sponge;
    for (std::size_t at = 0, piece = 1; at < message.size(); at += piece, ++piece)
        sponge.absorb({message.data() + at, std::min(piece, message.size() - at)});
    sponge.finish(1);
    Bytes out(400);
    for (std::size_t at = 0, piece = 1; at < out.size(); at += piece, piece += 3)
        sponge.squeeze(out.data() + at, std::min(piece, out.size() - at));
    CHECK(out == squeezed(message, 1, 400));
}

TEST_CASE("The sponge behind the XOF gives the published seed and field elements") {
    const std::string path = std::string(NEARSHELF_DATA) + "/vdaf/XofTurboShake128.json";
    if (!std::ifstream(path)) {
        WARN("skipped: the VDAF vectors are not at ../shared/data/vdaf");
        return;
    }
    const Json file = readPublished("XofTurboShake128");
    const Bytes dst = fromHex(file["dst"]), seed = fromHex(file["seed"]), binder = fromHex(file["binder"]);
    Bytes message;
    put(message, dst.size(), 2);
    message.insert(message.end(), dst.begin(), dst.end());
    put(message, seed.size(), 1);
    message.insert(message.end(), seed.begin(), seed.end());
    message.insert(message.end(), binder.begin(), binder.end());
    CHECK(squeezed(message, 1, 32) == fromHex(file["derived_seed"]));
    // None of these forty had to be drawn again.
    CHECK(squeezed(message, 1, 640) == fromHex(file["expanded_vec_field128"]));
}
