// SPDX-License-Identifier: MIT
#include "build/merchantRules.h"

#include "build/readDials.h"
#include "build/resolveRules.h"
#include "build/thumbIndex.h"

#include <catch2/catch.hpp>

using namespace nearshelf;
using namespace nearshelf::trainer;
using Catch::Contains;

namespace {

MerchantRules read(const std::string& json) { return readMerchantRules(Source::fromBytes("rules.json", json)); }

std::vector<PackFacet> someFacets() {
    return {{pack::FacetKind::category, "category", {{"Wear", 1, noParent}, {"Men", 1, 0}, {"Shirts", 1, 1}}, {3, 2, 0}},
            {pack::FacetKind::attribute, "color", {{"Red", 1, noParent}}, {0, 1, 0}}};
}

Catalog someCatalog() {
    Catalog catalog;
    for (const char* id : {"a", "b", "c"}) {
        catalog.products.emplace_back();
        catalog.products.back().id = id;
    }
    return catalog;
}

}  // namespace

TEST_CASE("a rules file is read with its dates, strategies and defaults") {
    const MerchantRules rules = read(R"({"rules": [
        {"kind": "pin", "item": 17, "position": 2, "strategies": ["popular", "similar"], "from": "2026-11-20", "to": "2026-11-30"},
        {"kind": "boost", "attribute": "color", "value": "Red", "note": "sale"}], "sensitive": [{"category": "Health"}]})");
    REQUIRE(rules.rules.size() == 2);
    CHECK(rules.rules[0].subject.value == "17");
    CHECK(rules.rules[0].amount == 2.0f);
    CHECK(rules.rules[0].strategies == ((1 << 7) | (1 << 5)));
    CHECK(rules.rules[0].endDay == rules.rules[0].firstDay + 11);
    CHECK(rules.rules[1].amount == 1.0f);
    CHECK(rules.rules[1].subject.attribute == "color");
    CHECK(rules.sensitive[0].value == "Health");
}

TEST_CASE("every mistake in a rules file is named with file, field and value") {
    const auto wrong = [](const std::string& rule, const std::string& field, const std::string& found) {
        CAPTURE(rule);
        CHECK_THROWS_WITH(read("{\"rules\": [" + rule + "]}"), Contains("rules.json") && Contains(field) && Contains(found));
    };
    wrong(R"({"kind": "push", "item": "a"})", "rules[0].kind", "push");
    wrong(R"({"kind": "boost"})", "rules[0].item", "exactly one");
    wrong(R"({"kind": "boost", "item": "a", "brand": "b"})", "rules[0].item", "exactly one");
    wrong(R"({"kind": "pin", "brand": "b"})", "rules[0].item", "product to pin");
    wrong(R"({"kind": "boost", "item": "a", "amount": 99})", "rules[0].amount", "99");
    wrong(R"({"kind": "boost", "item": "a", "strategy": ["popular"]})", "rules[0].strategy", "no field of this name");
    wrong(R"({"kind": "boost", "item": "a", "strategies": ["popularr"]})", "rules[0].strategies", "popularr");
    wrong(R"({"kind": "boost", "item": "a", "from": "2026-02-30"})", "rules[0].from", "2026-02-30");
    wrong(R"({"kind": "boost", "item": "a", "from": "2026-03-02", "to": "2026-03-01"})", "rules[0].to", "2026-03-01");
    wrong(R"("a")", "rules[0]", "an object");
    CHECK_THROWS_WITH(read("{\n\n  oops}"), Contains("rules.json, line 3"));
    CHECK_THROWS_WITH(read(R"({"rule": []})"), Contains("\"rule\""));
}

TEST_CASE("dials keep their defaults unless named, and only within their range") {
    CHECK(read("{}").dials.empty());
    const std::vector<float> dials = read(R"({"dials": {"marginDial": 0.25, "explorationShare": 0}})").dials;
    std::vector<float> expected = standardDials();
    expected[placeOfDial("marginDial")] = 0.25f;
    expected[placeOfDial("explorationShare")] = 0;
    CHECK(dials == expected);
    CHECK_THROWS_WITH(read(R"({"dials": {"marginDail": 1}})"), Contains("dials.marginDail") && Contains("marginDial"));
    CHECK_THROWS_WITH(read(R"({"dials": {"explorationShare": 0.7}})"), Contains("dials.explorationShare") && Contains("from 0.0 to 0.5"));
}

TEST_CASE("names are found without regard to case, categories also by path, and cover their subcategories") {
    const Catalog catalog = someCatalog();
    const ProductLookup lookup(catalog);
    const auto facets = someFacets();
    const RuleResolver resolver(lookup, facets);
    std::vector<std::string> warnings;
    const auto rules = read(R"({"rules": [{"kind": "bury", "category": "wear > men > SHIRTS"}, {"kind": "exclude", "item": "c"},
                                          {"kind": "boost", "attribute": "COLOR", "value": "red"}],
                                "hidden": [{"category": "men"}]})");
    const auto resolved = resolver.resolve(rules, warnings);
    REQUIRE(resolved.size() == 3);
    CHECK(resolved[0].target == 2);
    CHECK(resolved[1].target == 2);
    CHECK(resolved[1].targetKind == pack::RuleTarget::item);
    CHECK(resolved[2].target == 65536);
    CHECK(resolver.itemsOf(rules.file, rules.hidden, 3, warnings) == std::vector<bool>{true, true, false});
    CHECK(warnings.empty());
}

TEST_CASE("a rule about something the store does not have is a warning, not a failed build") {
    const Catalog catalog = someCatalog();
    const ProductLookup lookup(catalog);
    const auto facets = someFacets();
    std::vector<std::string> warnings;
    const auto rules = read(R"({"rules": [{"kind": "exclude", "item": "gone"}, {"kind": "exclude", "item": "a"}]})");
    CHECK(RuleResolver(lookup, facets).resolve(rules, warnings).size() == 1);
    REQUIRE(warnings.size() == 1);
    CHECK_THAT(warnings[0], Contains("rules[0]") && Contains("gone"));
}

TEST_CASE("a thumbnail index gives every product its sheet, and names what is wrong with it") {
    const auto readIndex = [](const std::string& json) { return readThumbIndex(Source::fromBytes("thumbs.json", json)); };
    const ThumbIndex index = readIndex(R"({"perSheet": 2, "ids": ["a", "b", "c"]})");
    CHECK(index.shardOf.at("b") == 0);
    CHECK(index.shardOf.at("c") == 1);
    CHECK_THROWS_WITH(readIndex(R"({"ids": ["a", 5]})"), Contains("thumbs.json") && Contains("ids[1]"));
    CHECK_THROWS_WITH(readIndex(R"({"ids": [], "perSheet": 0})"), Contains("perSheet"));
    CHECK_THROWS_WITH(readIndex("[]"), Contains("ids"));
}
