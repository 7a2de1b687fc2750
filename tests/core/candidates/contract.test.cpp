// SPDX-License-Identifier: MIT
// The contract of every candidate source: only admitted items, each once, best first, at most `limit`, the same every time, nothing
// from an empty pack; and judging agrees with collecting.
#include "candidates/similarSource.h"
#include "candidates/source.h"
#include "core/support/checkerboard.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <set>

using namespace nearshelf;
using namespace nearshelf::test;

namespace {

/// A pack, and a scene in which every source has something to say.
struct Stage {
    Pack pack;
    List<std::uint8_t> blocked;
    ItemSlots slots;

    explicit Stage(const PackBuilder& builder) {
        const Bytes bytes = builder.build();
        REQUIRE(pack.load(viewOf(bytes)) == ErrorCode::none);
        blocked.resize(pack.itemCount());
        slots.resize(pack.itemCount());
    }
    Scene scene(const Admission& admission) {
        Scene scene{pack, admission, slots, {}, {}, {}, {}, 0};
        scene.seeds = {{ItemIndex{4}, 1}, {ItemIndex{9}, 2}, {ItemIndex{4}, 1}};
        scene.boughtSeeds = {{ItemIndex{6}, 1}, {ItemIndex{11}, 0.5f}};
        scene.viewed = {{ItemIndex{4}, 1}, {ItemIndex{9}, 1}, {ItemIndex{4}, 1}, {ItemIndex{12}, 1}, {ItemIndex{13}, 1}};
        scene.query = contentQueryOf(pack, scene.seeds);
        return scene;
    }
};

List<Found> collect(Source source, const Scene& scene, std::uint32_t limit) {
    List<Found> found;
    sourceOf(source).collect(scene, limit, found);
    return found;
}

std::vector<std::uint32_t> itemsOf(const List<Found>& found) {
    std::vector<std::uint32_t> items;
    for (const Found& entry : found) items.push_back(indexOf(entry.item));
    return items;
}

}  // namespace

TEST_CASE("Every source keeps the contract") {
    const auto withModel = GENERATE(false, true);
    Stage stage(withModel ? boardWithModel() : checkerboard());
    const auto source = static_cast<Source>(GENERATE(range(0u, sourceCount)));
    CAPTURE(static_cast<int>(source), withModel);
    Admission admission(stage.pack, stage.blocked);
    const Scene scene = stage.scene(admission);
    const List<Found> all = collect(source, scene, boardItems + 1);
    REQUIRE_FALSE(all.empty());

    SECTION("best first, each once, every score above nothing") {
        std::set<std::uint32_t> seen;
        for (std::size_t i = 0; i < all.size(); ++i) {
            CHECK(all[i].score > 0);
            if (i > 0) CHECK(all[i].score <= all[i - 1].score);
            CHECK(seen.insert(indexOf(all[i].item)).second);
        }
    }
    SECTION("at most the limit, and then the best of all") {
        for (std::uint32_t limit = 0; limit < all.size(); ++limit) {
            std::vector<std::uint32_t> expected = itemsOf(all);
            expected.resize(limit);
            CHECK(itemsOf(collect(source, scene, limit)) == expected);
        }
    }
    SECTION("the same every time") { CHECK(itemsOf(collect(source, scene, boardItems + 1)) == itemsOf(all)); }
    SECTION("never a blocked item, and the others close up") {
        Admission without(stage.pack, stage.blocked);
        std::vector<std::uint32_t> expected;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (i % 2 == 0)
                without.block(all[i].item);
            else
                expected.push_back(indexOf(all[i].item));
        }
        CHECK(itemsOf(collect(source, stage.scene(without), boardItems + 1)) == expected);
    }
    SECTION("judged alone an item is worth what it was found with, in the same order") {
        List<ItemIndex> items;
        for (const Found& found : all) items.push_back(found.item);
        List<Found> judged;
        sourceOf(source).judge(scene, items, judged);
        REQUIRE(judged.size() == all.size());
        for (std::size_t i = 0; i < all.size(); ++i) {
            CHECK(judged[i].item == all[i].item);
            CHECK(judged[i].score == Approx(all[i].score));
            CHECK(judged[i].because == all[i].because);
        }
    }
    SECTION("found entries are put behind what the list holds already") {
        List<Found> out = {{ItemIndex{1}, 99, noItem}};
        sourceOf(source).collect(scene, 3, out);
        CHECK(out.size() == 4);
        CHECK(out[0].score == 99);
    }
    // Whatever was asked, the scratch is clean again.
    for (std::uint32_t i = 0; i < boardItems; ++i) CHECK(stage.slots.find(ItemIndex{i}) == ItemSlots::none);
}

TEST_CASE("From a pack that knows nothing about its only item no source makes up anything") {
    PackBuilder builder;
    PackItem only;
    only.id = "only";
    builder.add(only);
    Stage stage(builder);
    Admission admission(stage.pack, stage.blocked);
    for (std::uint32_t source = 0; source < sourceCount; ++source) {
        Scene scene{stage.pack, admission, stage.slots, {}, {}, {}, {}, 0};
        CHECK(collect(Source(source), scene, 5).empty());
        scene.seeds = {{ItemIndex{0}, 1}};
        scene.boughtSeeds = scene.seeds;
        scene.query = contentQueryOf(stage.pack, scene.seeds);
        CHECK(collect(Source(source), scene, 5).empty());
    }
}

TEST_CASE("When most of the store's leaders may not be shown, lesser items take their places") {
    PackBuilder builder;
    for (std::uint32_t i = 0; i < 2 * Pack::maxLeaders; ++i) {
        PackItem item;
        item.id = "item-" + std::to_string(i);
        item.popularity = static_cast<std::uint8_t>(255 - i / 8);
        builder.add(item);
    }
    Stage stage(builder);
    Admission admission(stage.pack, stage.blocked);
    for (std::uint32_t i = 2; i < Pack::maxLeaders + 10; ++i) admission.block(ItemIndex{i});
    CHECK(itemsOf(collect(Source::popular, stage.scene(admission), 5)) ==
          std::vector<std::uint32_t>{0, 1, Pack::maxLeaders + 10, Pack::maxLeaders + 11, Pack::maxLeaders + 12});
}

TEST_CASE("Neighbours are voted for by every seed, the newest loudest") {
    PackBuilder builder = checkerboard();
    builder.coViewed.assign(boardItems, {});
    builder.coViewed[0] = {{10, 0.5f}, {11, 0.5f}};
    builder.coViewed[1] = {{11, 0.5f}, {12, 0.5f}};
    Stage stage(builder);
    Admission admission(stage.pack, stage.blocked);
    Scene scene{stage.pack, admission, stage.slots, {{ItemIndex{0}, 1}, {ItemIndex{1}, 1}}, {}, {}, {}, 0};
    const List<Found> found = collect(Source::coViewed, scene, 10);
    CHECK(itemsOf(found) == std::vector<std::uint32_t>{11, 10, 12});
    CHECK(found[0].score == Approx(0.5 + 0.6 * 0.5));
    CHECK(indexOf(found[0].because) == 0);
    CHECK(indexOf(found[2].because) == 1);
}

TEST_CASE("Content likeness is the cosine of what the seeds have in common, by a full scan") {
    Stage stage(checkerboard());
    Admission admission(stage.pack, stage.blocked);
    const Scene scene = stage.scene(admission);
    const List<Found> found = collect(Source::similar, scene, boardItems);
    CHECK(indexOf(found[0].item) % 2 == 0);
    double length = 0;
    for (std::uint32_t d = 0; d < 16; ++d) length += scene.query.cells[d] * scene.query.cells[d];
    for (const Found& entry : found) {
        double sum = 0;
        for (std::uint32_t d = 0; d < 16; ++d) sum += scene.query.cells[d] * stage.pack.vector(entry.item)[d];
        CHECK(entry.score == Approx(sum / std::sqrt(length) / 127));
        CHECK(entry.score <= 1.01f);
    }
}

TEST_CASE("Behind a likeness stands the seed that resembles the item, not the newest one") {
    Stage stage(checkerboard());
    Admission admission(stage.pack, stage.blocked);
    Scene scene{stage.pack, admission, stage.slots, {{ItemIndex{3}, 1}, {ItemIndex{8}, 1}}, {}, {}, {}, 0};
    scene.query = contentQueryOf(stage.pack, scene.seeds);
    CHECK(indexOf(seedBehind(scene, ItemIndex{36})) == 8);
    CHECK(indexOf(seedBehind(scene, ItemIndex{31})) == 3);
}

TEST_CASE("Trending needs a rising rate and counts it by popularity; new is what has an age") {
    PackBuilder builder = checkerboard();
    for (PackItem& item : builder.items) item.trend = 128, item.ageDays = 254;
    builder.items[1].trend = 255, builder.items[1].popularity = 2;
    builder.items[2].trend = 160, builder.items[2].popularity = 200;
    builder.items[3].trend = 127;
    builder.items[5].ageDays = 0;
    builder.items[6].ageDays = 253;
    builder.items[7].ageDays = 255;
    Stage stage(builder);
    Admission admission(stage.pack, stage.blocked);
    const Scene scene = stage.scene(admission);
    CHECK(itemsOf(collect(Source::trending, scene, 10)) == std::vector<std::uint32_t>{2, 1});
    CHECK(itemsOf(collect(Source::newest, scene, 10)) == std::vector<std::uint32_t>{5, 6});
}

TEST_CASE("Admission keeps out what is blocked, hidden, out of stock or in a picture shard the page does not load") {
    PackBuilder builder = checkerboard();
    builder.items[1].traits = 2;
    builder.items[2].stock = 0;
    Stage stage(builder);
    {
        Admission admission(stage.pack, stage.blocked);
        admission.block(ItemIndex{3});
        admission.block(ItemIndex{3});
        admission.block(noItem);
        CHECK(admission.admits(ItemIndex{0}));
        CHECK_FALSE(admission.admits(ItemIndex{1}));
        CHECK_FALSE(admission.admits(ItemIndex{2}));
        CHECK_FALSE(admission.admits(ItemIndex{3}));
        const List<std::uint16_t> shards = {0, 2};
        admission.onlyShards(&shards);
        CHECK(admission.admits(ItemIndex{4}));
        CHECK_FALSE(admission.admits(ItemIndex{5}));
        admission.admitOutOfStock();
        CHECK(admission.admits(ItemIndex{2}));
        admission.admitAll();
        CHECK(admission.admits(ItemIndex{1}));
        CHECK_FALSE(admission.admits(ItemIndex{3}));
    }
    CHECK(Admission(stage.pack, stage.blocked).admits(ItemIndex{3}));
}

TEST_CASE("What the shopper has just seen is not similar to itself") {
    Stage stage(checkerboard());
    Admission admission(stage.pack, stage.blocked);
    const Scene scene = stage.scene(admission);
    for (const Found& found : collect(Source::similar, scene, boardItems)) CHECK_FALSE(isSeed(scene.seeds, found.item));
    List<Found> judged;
    sourceOf(Source::similar).judge(scene, {scene.seeds[0].item}, judged);
    CHECK(judged[0].score == 0);
}
