// SPDX-License-Identifier: MIT
#include "indexing/compounds.h"

#include "trainer/indexing/smallCatalogue.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

using namespace nearshelf;
using namespace nearshelf::trainer;

TEST_CASE("a compound is two known words, with or without a letter that joins them") {
    const std::set<std::string_view> words{"leder", "tasche", "kinder", "arbeit", "schuh", "wand"};
    const auto known = [&](std::string_view word) { return words.count(word) != 0; };
    const std::vector<std::string> links{"s", "n"};
    using Parts = std::pair<std::string_view, std::string_view>;
    CHECK(compoundParts("ledertasche", links, known) == Parts{"leder", "tasche"});
    CHECK(compoundParts("arbeitsschuh", links, known) == Parts{"arbeit", "schuh"});
    CHECK(compoundParts("taschentuch", links, known) == Parts{});
    CHECK(compoundParts("gewand", links, known) == Parts{});
}

TEST_CASE("in German a thing is found by the last word of its name, and inflected as Snowball does") {
    const char* const catalogue =
        "id,title,price\n"
        "a,Ledertasche braun,90\nb,Tasche aus Leinen,40\nc,Leder G\xC3\xBCrtel,30\nd,Tasche klein,20\ne,Leder Geldbeutel,25\n";
    BuildOptions build;
    build.catalogs = {Source::fromBytes("de.csv", catalogue)};
    const BuiltStore store = buildStore(build);
    SearchOptions options;
    options.language = "de";
    const BuiltSearch built = buildSearch(searchInput(store), options);
    search::Searcher searcher;
    REQUIRE(searcher.load({built.bytes.data(), built.bytes.size()}) == ErrorCode::none);
    const auto finds = [&](const char* text, const char* id) {
        search::SearchRequest request;
        request.text = text;
        const auto answer = searcher.search(request);
        return answer.ranked.rescue == search::Rescue::none &&
               std::any_of(answer.ranked.items.begin(), answer.ranked.items.end(),
                           [&](const Scored& item) { return store.products[item.id].id == id; });
    };
    CHECK(finds("taschen", "a"));
    CHECK(finds("braune tasche", "a"));
    CHECK(finds("g\xC3\xBCrtel unter 35 euro", "c"));
}
