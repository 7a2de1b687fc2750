// SPDX-License-Identifier: MIT
#include "core/support/badPacks.h"

#include <algorithm>
#include <functional>

namespace nearshelf::test {

PackBuilder smallPack() {
    PackBuilder pack;
    pack.buildDay = 20254;
    pack.dimension = 16;
    pack.facets = {
        {0, "category", {{"Garden", 1.0f}, {"Pots", 0.4f, 0}, {"Seeds", 0.6f, 0}}, 1},
        {3, "colour", {{"red", 0.5f}, {"green", 0.5f}}, 2},
    };
    pack.coViewed.resize(6);
    pack.coBought.resize(6);
    for (std::uint32_t i = 0; i < 6; ++i) {
        PackItem item;
        item.id = "plant-" + std::to_string(i);
        item.popularity = static_cast<std::uint8_t>(240 - 30 * i);
        item.ageDays = static_cast<std::uint8_t>(10 * i);
        item.values = {i % 2 == 0 ? 1 : 2, i < 3 ? 0 : 1};
        item.vector.assign(16, 0);
        item.vector[i % 2] = 110;
        item.vector[2 + i] = 50;
        pack.add(item);
        pack.coViewed[i] = {{(i + 1) % 6, 0.5f}, {(i + 2) % 6, 1.0f, 0.25f}};
        pack.coBought[i] = {{(i + 3) % 6, 0.75f}};
    }
    pack.session.votes = 1;
    pack.session.step = {0.25f, 0.1f, 0.1f, 0.1f};
    for (int i = 0; i < 6; ++i) pack.session.planes.push_back({15 - 2 * i, i, i, 5});
    pack.aliases = {{"SKU-1", 1}, {"SKU-4", 4}};
    pack.rankParams["explorationShare"] = 0;
    pack.rules = {{1, 1, 0, 0x00010001, 0.5f, 20000, 21000}, {0, 0, 1u << 7, 5, 1, 0, 0}};
    return pack;
}

static void set(Bytes& bytes, std::size_t at, std::uint64_t value, int width) {
    Bytes little;
    put(little, value, width);
    std::copy(little.begin(), little.end(), bytes.begin() + static_cast<std::ptrdiff_t>(at));
}

std::vector<NamedPack> badPacks() {
    const PackBuilder builder = smallPack();
    const Sections good = builder.sections();
    const Bytes whole = builder.build();
    const std::size_t table = 32, entry = 16;
    std::vector<NamedPack> packs;

    // A change to the bytes of the whole pack, whose header is sealed again where the fault lies behind it.
    const auto header = [&](const char* name, ErrorCode error, const std::function<void(Bytes&)>& change, bool seal) {
        Bytes bytes = whole;
        change(bytes);
        if (seal) PackBuilder::sealHeader(bytes);
        packs.push_back({name, error, bytes});
    };
    header(
        "bad_packTooShort_header", ErrorCode::packTooShort, [](Bytes& b) { b.resize(31); }, false);
    header(
        "bad_packTooShort_table", ErrorCode::packTooShort, [](Bytes& b) { b.resize(40); }, false);
    header(
        "bad_packBadMagic", ErrorCode::packBadMagic, [](Bytes& b) { b[3] = 'J'; }, false);
    header(
        "bad_packUnsupportedMajor", ErrorCode::packUnsupportedMajor, [](Bytes& b) { b[4] = 2; }, true);
    header(
        "bad_packHeaderChecksum_header", ErrorCode::packHeaderChecksum, [](Bytes& b) { b[24] ^= 1; }, false);
    header(
        "bad_packHeaderChecksum_table", ErrorCode::packHeaderChecksum, [](Bytes& b) { b[40] ^= 1; }, false);
    header(
        "bad_packSectionBounds_manySections", ErrorCode::packSectionBounds, [](Bytes& b) { set(b, 8, 65, 4); }, false);
    header(
        "bad_packSectionBounds_beyondFile", ErrorCode::packSectionBounds, [&](Bytes& b) { set(b, table + 4, b.size() + 8, 4); }, true);
    header(
        "bad_packSectionBounds_overTable", ErrorCode::packSectionBounds, [&](Bytes& b) { set(b, table + 4, 32, 4); }, true);
    header(
        "bad_packSectionBounds_misaligned", ErrorCode::packSectionBounds,
        [&](Bytes& b) { set(b, table + entry + 4, get(b, table + entry + 4, 4) + 1, 4); }, true);
    header(
        "bad_packSectionBounds_tagTwice", ErrorCode::packSectionBounds, [&](Bytes& b) { set(b, table + entry, 1, 4); }, true);
    header(
        "bad_packSectionBounds_bytesOver", ErrorCode::packSectionBounds, [](Bytes& b) { b.push_back(0); }, false);
    header(
        "bad_packSectionBounds_cut", ErrorCode::packSectionBounds, [](Bytes& b) { b.pop_back(); }, false);
    header(
        "bad_packSectionChecksum", ErrorCode::packSectionChecksum, [](Bytes& b) { b.back() ^= 0x80; }, false);
    header(
        "bad_packTooLarge_none", ErrorCode::packTooLarge, [](Bytes& b) { set(b, 12, 0, 4); }, true);
    header(
        "bad_packTooLarge_many", ErrorCode::packTooLarge, [](Bytes& b) { set(b, 12, (1u << 20) + 1, 4); }, true);

    for (const std::uint32_t tag : {1u, 3u, 5u}) {
        Sections sections = good;
        sections.erase(tag);
        packs.push_back({"bad_packSectionMissing_" + std::to_string(tag), ErrorCode::packSectionMissing,
                         PackBuilder::assemble(sections, 6, builder.buildDay)});
    }

    // A change to one section, with right checksums around it.
    const auto section = [&](const char* name, std::uint32_t tag, const std::function<void(Bytes&)>& change) {
        Sections sections = good;
        change(sections[tag]);
        packs.push_back({std::string("bad_packSectionMalformed_") + name, ErrorCode::packSectionMalformed,
                         PackBuilder::assemble(sections, 6, builder.buildDay)});
    };
    section("keyWidth", 1, [](Bytes& b) { b[4] = 3; });
    section("keysShort", 1, [](Bytes& b) { b.pop_back(); });
    section("keysLong", 1, [](Bytes& b) { b.push_back(0); });
    section("aliasCount", 2, [](Bytes& b) { set(b, 0, 0x40000000, 4); });
    section("aliasItem", 2, [](Bytes& b) { set(b, b.size() - 4, 6, 4); });
    section("numbersShort", 3, [](Bytes& b) { b.pop_back(); });
    section("facetCount", 4, [](Bytes& b) { b[0] = 14; });
    section("facetKind", 4, [](Bytes& b) { b[4] = 4; });
    section("facetWidth", 4, [](Bytes& b) { b[5] = 3; });
    section("facetValues", 4, [](Bytes& b) { set(b, 6, 0xFFFE, 2); });
    section("facetName", 4, [](Bytes& b) { set(b, 8, 7, 4); });
    section("facetShare", 4, [](Bytes& b) { set(b, 16, 0x40000000, 4); });
    section("facetParentLater", 4, [](Bytes& b) { set(b, 12 + 12 + 8, 1, 2); });
    section("facetKindsDescend", 4, [](Bytes& b) { b[4] = 3, b[12 + 3 * 12] = 0; });
    section("facetCategoryTwice", 4, [](Bytes& b) { b[12 + 3 * 12] = 0; });
    section("facetCell", 4, [](Bytes& b) { b.back() = 9; });
    section("facetCellsShort", 4, [](Bytes& b) { b.pop_back(); });
    section("textCount", 5, [](Bytes& b) { set(b, 0, 0x7FFFFFFF, 4); });
    section("textDescends", 5, [](Bytes& b) { set(b, 8, 200, 4); });
    section("textFirst", 5, [](Bytes& b) { set(b, 4, 1, 4); });
    section("textLong", 5, [](Bytes& b) { b.push_back('x'); });
    section("vectorDimension", 6, [](Bytes& b) { b[0] = 17; });
    section("vectorDimensionLarge", 6, [](Bytes& b) { b[0] = 80; });
    section("vectorScale", 6, [](Bytes& b) { set(b, 4, 0, 4); });
    section("vectorsShort", 6, [](Bytes& b) { b.pop_back(); });
    section("coViewedShort", 7, [](Bytes& b) { b.resize(16 + 11); });
    section("coViewedRow", 7, [](Bytes& b) { b[16] = 7; });
    section("coViewedBytesOver", 7, [](Bytes& b) { b.push_back(0); });
    section("coBoughtLength", 8, [](Bytes& b) { b[16 + 6] = 200; });
    section("rankParamsCount", 9, [](Bytes& b) { set(b, 0, 1000, 2); });
    section("ruleCount", 10, [](Bytes& b) { set(b, 0, 3, 4); });
    section("ruleKind", 10, [](Bytes& b) { b[4] = 4; });
    section("ruleTargetKind", 10, [](Bytes& b) { b[5] = 2; });
    section("ruleFacet", 10, [](Bytes& b) { set(b, 8, 0x00020000, 4); });
    section("ruleItem", 10, [](Bytes& b) { set(b, 4 + 24 + 4, 6, 4); });
    section("sessionUnits", 11, [](Bytes& b) { b[0] = 33; });
    section("sessionNoUnits", 11, [](Bytes& b) { b[0] = 0; });
    section("sessionFeatures", 11, [](Bytes& b) { --b[2]; });
    section("sessionContext", 11, [](Bytes& b) { ++b[3]; });
    section("sessionStepDecay", 11, [](Bytes& b) { set(b, 4, 0x40000000, 4); });  // 2
    section("sessionPlanesShort", 11, [](Bytes& b) { b.pop_back(); });
    return packs;
}

}  // namespace nearshelf::test
