// SPDX-License-Identifier: MIT
// docs/format/pack.md and neighbours.md say what the code does.
#include "core/support/document.h"
#include "pack/neighbourTable.h"
#include "pack/packLayout.h"
#include "pack/sessionModel.h"
#include "rank/rankParams.h"

#include <catch2/catch.hpp>

using namespace nearshelf;
using namespace nearshelf::test;

static std::string text(std::uint32_t number) { return std::to_string(number); }

static bool says(const std::string& where, const std::string& what) {
    INFO(what);
    return where.find(what) != std::string::npos;
}

TEST_CASE("The pack's document names header, sections and columns as the code does") {
    const Document document("docs/format/pack.md");
    const Table header = document.table("offset");
    CHECK(says(header.row("0")[2], "4E 53 50 4B"));
    CHECK(header.row("4")[2] == "major = " + text(pack::formatMajor));
    CHECK(says(header.row("6")[2], "minor = " + text(pack::formatMinor)));
    CHECK(says(header.row("8")[2], "≤ " + text(pack::maxSections)));
    CHECK(says(header.row("12")[2], "1 … 1,048,576"));
    CHECK(pack::maxItems == 1048576);
    CHECK(std::stoul(header.rows().back()[0]) + 4 == pack::headerBytes);
    CHECK(says(document.text(), "section table, " + text(pack::tableEntryBytes) + " bytes per section"));
    CHECK(says(document.text(), "multiples of " + text(pack::sectionAlignment)));

    const std::vector<std::pair<pack::Section, std::string>> sections = {
        {pack::Section::keys, "keys"},
        {pack::Section::aliases, "aliases"},
        {pack::Section::numbers, "numbers"},
        {pack::Section::facets, "facets"},
        {pack::Section::text, "text"},
        {pack::Section::vectors, "vectors"},
        {pack::Section::coViewed, "coViewed"},
        {pack::Section::coBought, "coBought"},
        {pack::Section::rankParams, "rankParams"},
        {pack::Section::rules, "rules"},
        {pack::Section::sessionModel, "sessionModel"},
        {pack::Section::contentGroups, "contentGroups"},
    };
    const Table table = document.table("tag");
    CHECK(table.size() == sections.size());
    for (const auto& [tag, name] : sections) {
        CHECK(table.row(text(static_cast<std::uint32_t>(tag)))[1] == name);
        CHECK(says(document.text(), text(static_cast<std::uint32_t>(tag)) + " " + name));
    }

    const std::string numbers = document.section("### 3 numbers");
    CHECK(says(numbers, "popularity, trend, ageDays, margin, stock, traits, shardLow, shardHigh"));
    CHECK(static_cast<int>(pack::Column::popularity) == 0);
    CHECK(static_cast<int>(pack::Column::traits) == 5);
    CHECK(static_cast<std::uint32_t>(pack::Column::shardHigh) + 1 == pack::columnCount);
    CHECK(says(numbers, text(pack::traitReplenishable) + " replenishable, " + text(pack::traitHidden) + " hidden, " +
                            text(pack::traitSensitive) + " sensitive"));
    CHECK(says(document.section("### 4 facets"), "(≤ " + text(pack::maxFacets) + ")"));
    CHECK(says(document.section("### 10 rules"), "count × " + text(pack::ruleBytes) + " bytes"));
}

TEST_CASE("The pack's document gives the session model the sizes of the code") {
    const Document document("docs/format/pack.md");
    const std::string section = document.section("### 11 sessionModel");
    CHECK(says(section, "(1 … " + text(SessionModel::maxHidden) + ")"));
    CHECK(says(section, "candidate features = " + text(SessionModel::candidateFeatures)));
    CHECK(says(section, "context features = " + text(SessionModel::contextFeatures)));
    CHECK(SessionModel::planes == 4);
}

TEST_CASE("The neighbour table's document gives the limits of the code") {
    const Document document("docs/format/neighbours.md");
    CHECK(says(document.table("part").row("counts")[2], "≤ " + text(NeighbourTable::maxRow)));
}
