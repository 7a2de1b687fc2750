// SPDX-License-Identifier: MIT
#include "evaluate/judgments.h"

#include "ingest/ingestError.h"

#include <catch2/catch.hpp>

using namespace nearshelf::trainer;

namespace {

Judgments read(const char* text) {
    std::vector<Product> products(3);
    for (std::size_t i = 0; i < 3; ++i) products[i].id = "p" + std::to_string(i);
    products[2].aliases = {"sku-2"};
    return readJudgments(Source::fromBytes("judged", text), products);
}

}  // namespace

TEST_CASE("judgments are read under the names that public sets give their columns, with commas or tabs") {
    const Judgments first = read("query,product,grade\nlamp,p0,3\nlamp, sku-2 ,1.5\ndesk,gone,2\n");
    REQUIRE(first.queries.size() == 2);
    CHECK(first.queries[0].grades.at(0) == 3);
    CHECK(first.queries[0].grades.at(2) == 1.5);
    CHECK(first.unknownProducts == 1);
    const Judgments second = read("id\tsearch_term\tproduct_uid\trelevance\n1\tlamp\tp1\t2\n");
    CHECK(second.queries[0].grades.at(1) == 2);
    CHECK(read("lamp,p1,2\n").queries[0].grades.at(1) == 2);
}

TEST_CASE("words are grades on the scale that has all of them") {
    const Judgments wands = read("query,product_id,label\na,p0,Exact\na,p1,Partial\na,p2,Irrelevant\n");
    CHECK(wands.queries[0].grades.at(0) == 2);
    CHECK(wands.queries[0].grades.at(1) == 1);
    const Judgments letters = read("query,product_id,esci_label\na,p0,E\na,p1,S\na,p2,I\n");
    CHECK(letters.queries[0].grades.at(0) == 3);
    CHECK(letters.queries[0].grades.at(1) == 2);
    CHECK(letters.queries[0].grades.at(2) == 0);
}

TEST_CASE("of a pair judged twice the higher grade counts, and percentages become grades up to four") {
    CHECK(read("query,product,grade\na,p0,1\na,p0,3\na,p0,2\n").queries[0].grades.at(0) == 3);
    const Judgments scaled = read("query,product,rating\na,p0,100\na,p1,25\na,p2,-1\n");
    CHECK(scaled.queries[0].grades.at(0) == 4);
    CHECK(scaled.queries[0].grades.at(1) == 1);
    CHECK(scaled.queries[0].grades.at(2) == 0);
}

TEST_CASE("judgments that cannot be used say where and why") {
    CHECK_THROWS_WITH(read("query_id,product,grade\n1,p0,2\n"), Catch::Contains("query") && Catch::Contains("query_id"));
    CHECK_THROWS_WITH(read("query,product,grade\na,p0,2\na,p1,superb\n"), Catch::Contains("superb") && Catch::Contains("line 3"));
    CHECK_THROWS_WITH(read("query,product,grade\na,p0,Exact\na,p1,2\n"), Catch::Contains("Exact") && Catch::Contains("line 2"));
    CHECK_THROWS_WITH(read("query,product,grade\na,x,1\n"), Catch::Contains("none of the file's"));
    CHECK_THROWS_AS(read("query,product,grade\n"), IngestError);
}
