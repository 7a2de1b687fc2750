// SPDX-License-Identifier: MIT
#include "trainer/indexing/smallCatalogue.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace nearshelf;
using namespace nearshelf::test;
using search::ChipKind;
using search::Rescue;

namespace {

bool holds(const std::vector<std::string>& ids, const char* id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); }

std::vector<ChipKind> kindsOf(const search::SearchAnswer& answer) {
    std::vector<ChipKind> kinds;
    for (const search::Chip& chip : answer.chips) kinds.push_back(chip.kind);
    return kinds;
}

}  // namespace

TEST_CASE("words are found in any form, unfinished, misspelt, joined and apart") {
    SmallShop shop;
    REQUIRE(shop.loaded == ErrorCode::none);
    CHECK(shop.first("handbags red") == "bag-red");
    CHECK(shop.first("runner shoe trail") == "shoe-trail");
    CHECK(shop.first("waterproof hikin", true) == "boot");
    CHECK(shop.first("backpak") == "pack");
    CHECK(shop.first("kcettle") == "kettle");
    CHECK(shop.first("televison") == "tv");
    CHECK(shop.first("harddisk") == "disk");
    CHECK(shop.first("tshirt") == "shirt");
    CHECK(shop.first("t shirt linen") == "shirt");
    CHECK(shop.first("back pack") == "pack");
}

TEST_CASE("numbers and units are one thing, however they are written") {
    SmallShop shop;
    for (const char* query : {"32gb drive", "32 gb drive", "32 gigabytes drive", "flash drive 32"}) CHECK(shop.first(query) == "stick");
    CHECK(shop.first("43 in television") == "tv");
    CHECK(shop.first("43\" tv led") == "tv");
    CHECK(shop.first("1.7 liter kettle") == "kettle");
}

TEST_CASE("a unit that is written out is found without its number") {
    SmallShop shop;
    CHECK(shop.first("liters hiking") == "pack");
    CHECK(shop.first("hiking lite", true) == "pack");
}

TEST_CASE("grammar's words decide between things that are alike in all others") {
    SmallShop shop;
    CHECK(shop.ids("mug").front() == "mug");
    CHECK(shop.ids("of mugs").front() == "mug-set");
}

TEST_CASE("prices are conditions, written in words, signs or ranges; amounts of other things are not") {
    SmallShop shop;
    CHECK(shop.first("handbag under 100") == "bag-red");
    CHECK_FALSE(holds(shop.ids("handbag under 100"), "bag-black"));
    CHECK_FALSE(holds(shop.ids("shoes less than $100"), "shoe-trail"));
    CHECK(holds(shop.ids("shoes over 100"), "shoe-trail"));
    CHECK_FALSE(holds(shop.ids("shoes between 60 and 80"), "shoe-trail"));
    CHECK(kindsOf(shop.ask("running shoes around 80 dollars")) == std::vector<ChipKind>{ChipKind::priceAround, ChipKind::category});
    CHECK(kindsOf(shop.ask("drive max 32 gb")).empty());
    const search::SearchAnswer answer = shop.ask("handbag under 100");
    CHECK(answer.chips[0].begin == 8);
    CHECK(answer.chips[0].end == 17);
}

TEST_CASE("what is not wanted does not come, unless the words are a product's name") {
    SmallShop shop;
    CHECK_FALSE(holds(shop.ids("bag without leather"), "bag-red"));
    CHECK_FALSE(holds(shop.ids("handbag not black"), "bag-black"));
    CHECK(shop.first("no show socks") == "sock");
    CHECK(kindsOf(shop.ask("no show socks")) == std::vector<ChipKind>{ChipKind::category});
}

TEST_CASE("colours, sizes, categories and gifts are told apart from words") {
    SmallShop shop;
    CHECK(shop.first("blue running shoes") == "shoe-run");
    CHECK(shop.first("hiking boots size 8") == "boot");
    const auto kinds = kindsOf(shop.ask("gift for my sister red handbags"));
    CHECK(std::count(kinds.begin(), kinds.end(), ChipKind::gift) >= 1);
    CHECK(std::count(kinds.begin(), kinds.end(), ChipKind::colour) == 1);
    CHECK(std::count(kinds.begin(), kinds.end(), ChipKind::category) == 1);
    CHECK(shop.ask("gift for my sister red handbags").gift);
    CHECK_FALSE(shop.ask("red handbags").gift);
    // Nobody says "sister" here: it is neither looked for nor taken for a misspelt word.
    const search::SearchAnswer gift = shop.ask("red handbag as a gift for my sister");
    CHECK(gift.ranked.rescue == search::Rescue::none);
    CHECK(gift.corrected.empty());
}

TEST_CASE("a misspelt query says what was meant, a right one nothing") {
    SmallShop shop;
    const List<char> corrected = shop.ask("lether handbag").corrected;
    CHECK(std::string(corrected.data(), corrected.size()) == "leather handbag");
    CHECK(shop.ask("leather handbag").corrected.empty());
}

TEST_CASE("nothing is ever answered with nothing, and the answer says how it came about") {
    SmallShop shop;
    CHECK(shop.ask("leather handbag").ranked.rescue == Rescue::none);
    CHECK(shop.ask("leather kettle handbag").ranked.rescue == Rescue::someWords);
    CHECK(shop.ask("handbag under 5").ranked.rescue == Rescue::conditions);
    const auto hopeless = shop.ask("xqzwvy");
    CHECK(hopeless.ranked.rescue == Rescue::popular);
    CHECK(hopeless.ranked.items.size() > 0);
}

TEST_CASE("conditions alone are answered with what others buy of what meets them") {
    SmallShop shop;
    const std::vector<std::string> cheap = shop.ids("under 40");
    CHECK(cheap.size() == 6);
    for (const char* dear : {"tv", "boot", "bag-black", "kettle"}) CHECK_FALSE(holds(cheap, dear));
    CHECK(shop.ask("under 40").ranked.rescue == Rescue::popular);
    CHECK_FALSE(shop.ids("under 1").empty());
    CHECK_FALSE(holds(shop.ids("without leather"), "bag-red"));
}

TEST_CASE("facets count what was found, and a chosen value holds") {
    SmallShop shop;
    const search::SearchAnswer answer = shop.ask("running shoes");
    const auto& facts = shop.searcher.index().facts;
    std::uint32_t running = 0, value = 0;
    for (const search::FacetCount& count : answer.facets)
        if (facts.valueName(count.value) == "Running") {
            running = count.items;
            value = count.value;
        }
    CHECK(running == 2);
    search::SearchRequest request;
    request.text = "leather";
    request.values = {value};
    CHECK(shop.searcher.search(request).ranked.rescue != Rescue::none);
}

TEST_CASE("suggestions begin with what was typed, categories before brands") {
    SmallShop shop;
    const auto found = shop.searcher.suggest("hand", 5);
    REQUIRE_FALSE(found.empty());
    CHECK(found[0].kind == search::SuggestionKind::category);
    CHECK(shop.searcher.index().facts.valueName(found[0].value) == "Handbags");
    CHECK(shop.searcher.suggest("", 5).empty());
}

TEST_CASE("highlighting cuts a title at the words found, in the title's own spelling") {
    SmallShop shop;
    shop.ask("leather hand", true);
    std::vector<std::string> pieces;
    for (const std::string_view& piece : shop.searcher.highlight("Red LEATHER handbag")) pieces.emplace_back(piece);
    CHECK(pieces == std::vector<std::string>{"Red ", "LEATHER", " ", "handbag", ""});
}

TEST_CASE("a merchant's synonyms are understood, both ways or one, also words that the store does not use") {
    trainer::SearchOptions options;
    options.synonyms = trainer::Source::fromBytes("synonyms.txt", "cup, mug\nrucksack => backpack\nspoon, fork\ntote => handbag\n");
    SmallShop shop(options);
    REQUIRE(shop.built.warnings.size() == 1);
    CHECK(shop.built.warnings[0] == "synonyms.txt, line 3: no product says any of this");
    CHECK(holds(shop.ids("tote"), "bag-red"));
    CHECK(shop.first("rucksack") == "pack");
    CHECK(holds(shop.ids("espresso cups"), "mug-set"));
    CHECK_FALSE(holds(SmallShop().ids("tote red"), "kettle"));
}

TEST_CASE("synonyms of several words stand for one and for several, in either place") {
    trainer::SearchOptions options;
    options.synonyms =
        trainer::Source::fromBytes("synonyms.txt", "telly, led television\nthumb stick => flash drive\nmemory stick => usb drive\n");
    SmallShop shop(options);
    CHECK(shop.first("telly") == "tv");
    CHECK(shop.first("thumb stick") == "stick");
    CHECK(shop.ask("thumb stick").ranked.rescue == search::Rescue::none);
    // "USB flash drive" says "usb" and "drive", not "usb drive".
    CHECK(shop.built.warnings.size() == 1);
}

TEST_CASE("words and whole queries that lead to the same products become synonyms") {
    std::string log = "query,product\n";
    for (int i = 0; i < 3; ++i) log += "gym shoe,shoe-run\njoggers,shoe-run\nrunning,shoe-run\ngym,mug\n";
    trainer::SearchOptions options;
    options.searches = trainer::Source::fromBytes("searches.csv", log);
    SmallShop shop(options);
    CHECK(shop.first("joggers") == "shoe-run");
    CHECK(holds(shop.ids("gym shoe"), "shoe-run"));
    CHECK(shop.ask("gym shoe").ranked.rescue == search::Rescue::none);
    CHECK(SmallShop(trainer::SearchOptions()).ask("joggers").ranked.rescue != search::Rescue::none);
}

TEST_CASE("the same catalogue gives the same index") { CHECK(SmallShop().built.bytes == SmallShop().built.bytes); }
