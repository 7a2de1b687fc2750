// SPDX-License-Identifier: MIT
// Nothing that comes as a pack may crash the engine, and what is wrong has a name.
#include "pack/packParser.h"

#include "core/support/badPacks.h"
#include "core/support/checkerboard.h"
#include "core/support/shopper.h"
#include "core/support/vectors.h"

#include <catch2/catch.hpp>
#include <set>

using namespace nearshelf;
using namespace nearshelf::test;

/// Everything a pack can change about a short visit.
static Bytes behaviourOf(Engine& engine) {
    Shopper shopper(engine);
    shopper.views("plant-2");
    shopper.puts("SKU-4");
    Bytes seen;
    for (std::uint8_t strategy = 0; strategy < strategyCount; ++strategy) {
        ShelfRequest request = shopper.asksFor(static_cast<Strategy>(strategy));
        request.anchors = keysOf({"plant-0"});
        for (const ShelfItem& item : engine.shelf(request).items) {
            put(seen, indexOf(item.item), 4);
            putFloat(seen, item.score);
            seen.push_back(static_cast<std::uint8_t>(item.reason));
            seen.insert(seen.end(), item.reasonValue.begin(), item.reasonValue.end());
        }
    }
    return seen;
}

TEST_CASE("Every beginning of a pack is refused") {
    const Bytes whole = smallPack().build();
    for (std::size_t size = 0; size < whole.size(); ++size) {
        Pack pack;
        const Bytes cut(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size));
        REQUIRE(pack.load(viewOf(cut)) != ErrorCode::none);
    }
}

TEST_CASE("A pack with one bit flipped is refused or behaves as before") {
    const Bytes whole = smallPack().build();
    Engine sound;
    REQUIRE(sound.loadPack(viewOf(whole)) == ErrorCode::none);
    const Bytes expected = behaviourOf(sound);
    REQUIRE_FALSE(expected.empty());
    std::size_t accepted = 0;
    for (std::size_t bit = 0; bit < whole.size() * 8; ++bit) {
        Bytes flipped = whole;
        flipped[bit / 8] = static_cast<std::uint8_t>(flipped[bit / 8] ^ (1u << bit % 8));
        Engine engine;
        if (engine.loadPack(viewOf(flipped)) != ErrorCode::none) continue;
        ++accepted;
        CAPTURE(bit);
        REQUIRE(behaviourOf(engine) == expected);
    }
    // Only the zero bytes between sections are outside every checksum.
    CHECK(accepted < 8 * 7 * 10);
}

TEST_CASE("A pack whose sections were damaged before their checksums were made does not crash the engine") {
    const PackBuilder builder = smallPack();
    const Sections good = builder.sections();
    for (const auto& [tag, bytes] : good) {
        for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
            Sections sections = good;
            std::uint8_t& byte = sections[tag][bit / 8];
            byte = static_cast<std::uint8_t>(byte ^ (1u << bit % 8));
            const Bytes pack = PackBuilder::assemble(sections, 6, 1);
            Engine engine;
            if (engine.loadPack(viewOf(pack)) == ErrorCode::none) behaviourOf(engine);
        }
    }
    SUCCEED("no crash");
}

TEST_CASE("Each bad pack of the vectors gives the error it is named for") {
    std::set<ErrorCode> seen;
    for (const NamedPack& named : badPacks()) {
        const Bytes file = readVector("pack/" + named.name + ".bin");
        CAPTURE(named.name);
        REQUIRE(file == named.bytes);
        Engine engine;
        CHECK(engine.loadPack(viewOf(file)) == named.error);
        CHECK(named.name.find(nameOf(named.error)) == 4);
        seen.insert(named.error);
    }
    CHECK(seen.size() == 9);
}

TEST_CASE("The good packs of the vectors are what the builder writes") {
    CHECK(readVector("pack/good_small.bin") == smallPack().build());
    CHECK(readVector("pack/good_board.bin") == boardWithModel().build());
}
