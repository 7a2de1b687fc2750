// SPDX-License-Identifier: MIT
#include "profile/profileCodec.h"

#include "core/support/badProfiles.h"
#include "core/support/checkerboard.h"
#include "core/support/vectors.h"

#include <catch2/catch.hpp>
#include <set>

using namespace nearshelf;
using namespace nearshelf::test;

static ErrorCode decode(const Bytes& bytes, SavedState& state) {
    return decodeProfile(viewOf(bytes), ProfileParams(), VisitParams(), state);
}

static SavedState fullState() {
    const ProfileParams params;
    SavedState state;
    state.profile.lastTime = startOfTests;
    std::uint64_t key = 1;
    const auto fill = [&](List<Evidence>& list, std::uint32_t count) {
        while (list.size() < count) list.push_back({ItemKey{key++}, 1.5f, startOfTests});
    };
    fill(state.profile.interests, params.maxInterests);
    fill(state.profile.viewed, params.maxViewed);
    fill(state.profile.bought, params.maxBought);
    fill(state.profile.declined, params.maxDeclined);
    while (state.profile.shown.size() < params.maxShown) state.profile.shown.push_back({ItemKey{key++}, 3, startOfTests});
    while (state.visit.steps.size() < VisitParams().maxSteps) state.visit.steps.push_back({ItemKey{key++}, 1, startOfTests});
    while (state.visit.cart.size() < profileFormat::maxCart) state.visit.cart.push_back(ItemKey{key++});
    return state;
}

TEST_CASE("A profile with every list full takes at most 16 KiB and comes back as it was") {
    const SavedState full = fullState();
    const Bytes bytes = copyOf(encodeProfile(full.profile, full.visit));
    CHECK(bytes.size() <= maxProfileBytes);
    SavedState read;
    REQUIRE(decode(bytes, read) == ErrorCode::none);
    CHECK(copyOf(encodeProfile(read.profile, read.visit)) == bytes);
}

TEST_CASE("A shopper who does everything for a year never fills more than 16 KiB") {
    PackBuilder builder;
    builder.facets = {{1, "brand", {}, 2}};
    for (std::uint32_t i = 0; i < 900; ++i) {
        PackItem item;
        item.id = boardId(i);
        item.values = {static_cast<int>(i % 700)};
        builder.add(item);
    }
    for (int i = 0; i < 700; ++i) builder.facets[0].values.push_back({"brand " + std::to_string(i), 0.001f});
    Engine engine;
    load(engine, builder);
    Shopper shopper(engine);
    for (std::uint32_t i = 0; i < 900; ++i) {
        shopper.acts(EventType::listImpression, {boardId(i), boardId((i + 1) % 900)});
        shopper.views(boardId(i));
        shopper.puts(boardId(i));
        if (i % 3 == 0) shopper.orders({boardId(i)});
        if (i % 5 == 0) shopper.acts(EventType::notInterested, {boardId(i)});
        shopper.waits(8 * 3600);
    }
    const std::size_t size = engine.saveProfile().size();
    CHECK(size > 10 * 1024);
    CHECK(size <= maxProfileBytes);
}

TEST_CASE("Of a profile that holds more than today's capacities the strongest evidence and the latest steps are kept") {
    ProfileParams narrow;
    narrow.maxInterests = 2;
    VisitParams shortVisit;
    shortVisit.maxSteps = 2;
    SavedState wide;
    for (std::uint64_t i = 0; i < 5; ++i) {
        wide.profile.interests.push_back({ItemKey{i}, static_cast<float>(i == 1 ? 9 : 1 + i), startOfTests});
        wide.visit.steps.push_back({ItemKey{i}, 1, startOfTests});
    }
    const Bytes bytes = copyOf(encodeProfile(wide.profile, wide.visit));
    SavedState read;
    REQUIRE(decodeProfile(viewOf(bytes), narrow, shortVisit, read) == ErrorCode::none);
    REQUIRE(read.profile.interests.size() == 2);
    CHECK(findEvidence(read.profile.interests, ItemKey{1}) != nullptr);
    CHECK(findEvidence(read.profile.interests, ItemKey{4}) != nullptr);
    REQUIRE(read.visit.steps.size() == 2);
    CHECK(read.visit.steps[0].key == ItemKey{3});
}

TEST_CASE("Every beginning of a profile is refused, and so is every flipped bit") {
    const Bytes whole = smallProfile();
    for (std::size_t size = 0; size < whole.size(); ++size) {
        SavedState state;
        REQUIRE(decode(Bytes(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size)), state) != ErrorCode::none);
    }
    std::size_t accepted = 0;
    for (std::size_t bit = 0; bit < whole.size() * 8; ++bit) {
        Bytes flipped = whole;
        flipped[bit / 8] = static_cast<std::uint8_t>(flipped[bit / 8] ^ (1u << bit % 8));
        SavedState state;
        if (decode(flipped, state) != ErrorCode::none) continue;
        ++accepted;
        CHECK(copyOf(encodeProfile(state.profile, state.visit)) == whole);
    }
    // The two zero bytes of the header, and nothing else, are free.
    CHECK(accepted == 16);
}

TEST_CASE("A profile that was damaged before its checksum was made does not crash the engine") {
    const Bytes whole = smallProfile();
    for (std::size_t bit = 16 * 8; bit < whole.size() * 8; ++bit) {
        Bytes flipped = whole;
        flipped[bit / 8] = static_cast<std::uint8_t>(flipped[bit / 8] ^ (1u << bit % 8));
        sealProfile(flipped);
        Engine engine;
        load(engine, checkerboard());
        if (engine.loadProfile(viewOf(flipped)) != ErrorCode::none) continue;
        Shopper shopper(engine);
        shopper.sees(Strategy::recommendedForYou);
        shopper.views(boardId(6));
        engine.exportProfile(shopper.now);
        REQUIRE(engine.saveProfile().size() <= maxProfileBytes);
    }
}

TEST_CASE("Each bad profile of the vectors gives the error it is named for") {
    std::set<ErrorCode> seen;
    for (const NamedProfile& named : badProfiles()) {
        const Bytes file = readVector("profile/" + named.name + ".bin");
        CAPTURE(named.name);
        REQUIRE(file == named.bytes);
        SavedState state;
        CHECK(decode(file, state) == named.error);
        CHECK(named.name.find(nameOf(named.error)) == 4);
        seen.insert(named.error);
    }
    CHECK(seen.size() == 5);
}

TEST_CASE("The profile of version 1, kept for ever, is read as it was meant") {
    Engine engine;
    load(engine, checkerboard());
    const Bytes file = readVector("profile/v1.bin");
    REQUIRE(engine.loadProfile(viewOf(file)) == ErrorCode::none);
    const ProfileExport profile = engine.exportProfile(startOfTests);
    REQUIRE(profile.viewed.size() == 2);
    CHECK(indexOf(profile.viewed[0].item) == 4);
    CHECK(profile.viewed[0].weight == 6);
    CHECK(profile.viewed[1].weight == 2);
    REQUIRE(profile.interests.size() == 2);
    CHECK(profile.interests[0].value == "even");
    CHECK(profile.interests[0].weight == 6);
    REQUIRE(profile.bought.size() == 1);
    CHECK(indexOf(profile.bought[0].item) == 8);
    REQUIRE(profile.declined.size() == 1);
    CHECK(indexOf(profile.declined[0].item) == 7);
    REQUIRE(profile.session.size() == 2);
    CHECK(indexOf(profile.session[0].item) == 4);
    CHECK(profile.gift);
    Shopper shopper(engine);
    CHECK_FALSE(shows(shopper.sees(Strategy::popular, 40), 10));  // in the cart
}
