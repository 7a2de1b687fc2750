// SPDX-License-Identifier: MIT
#include "ingest/ingestError.h"
#include "ingest/readCatalog.h"
#include "ingest/readOrders.h"
#include "ingest/readSessions.h"
#include "trainer/ingest/support.h"

using namespace nearshelf::trainer;
using namespace nearshelf::trainer::test;

TEST_CASE("a file that cannot be used is an error that names file and line, what was found and what was expected") {
    struct Bad {
        const char* file;
        const char* place;
        const char* found;
    };
    const Bad files[] = {
        {"bad_unclosedQuote.csv", "bad_unclosedQuote.csv, line 3:", "a quote (\") opened on this line"},
        {"bad_noIdColumn.csv", "bad_noIdColumn.csv, line 1:", "the columns title, price"},
        {"bad_unknownColumns.csv", "line 1:", "the columns alpha, beta"},
        {"bad_cutJson.json", "line 3:", "never ends"},
        {"bad_brokenXml.xml", "bad_brokenXml.xml, line 3:", "XML with an error"},
        {"bad_notAFeed.xml", "bad_notAFeed.xml, line 1:", "root element <html>"},
        {"bad_brokenYaml.yaml", "line 4:", "YAML with an error"},
        {"bad_damagedXz.csv.xz", "bad_damagedXz.csv.xz:", "damaged xz data"},
        {"bad_damagedGzip.csv.gz", "bad_damagedGzip.csv.gz:", "damaged gzip data"},
        {"bad_empty.csv", "bad_empty.csv:", "empty"},
        {"notThere.csv", "notThere.csv:", "no readable file"},
    };
    for (const Bad& bad : files) {
        INFO(bad.file);
        CatalogReport report;
        CHECK_THROWS_AS(readCatalog({vectorFile(bad.file)}, report), IngestError);
        CHECK_THROWS_WITH(readCatalog({vectorFile(bad.file)}, report),
                          Catch::Contains(bad.place) && Catch::Contains(bad.found) && Catch::Contains("expected"));
    }
}

TEST_CASE("a file of another kind is refused by the name of what it is") {
    CatalogReport catalog;
    CHECK_THROWS_WITH(readCatalog({vectorFile("shopifyOrders.csv")}, catalog),
                      Catch::Contains("found Shopify order CSV, expected a product catalog"));
    OrderReport orders;
    CHECK_THROWS_WITH(readOrders({vectorFile("wooProducts.csv")}, orders),
                      Catch::Contains("found WooCommerce product CSV, expected orders"));
    SessionReport sessions;
    CHECK_THROWS_WITH(readSessions({vectorFile("feed.tsv")}, sessions),
                      Catch::Contains("found Google Merchant feed TSV, expected sessions"));
}

TEST_CASE("a file larger than the limit is refused before it fills memory") {
    IngestReport report;
    CHECK_THROWS_WITH(vectorFile("plainOrders.csv").readText(report, 1000), Catch::Contains("more than 1000 bytes"));
    CHECK_THROWS_WITH(vectorFile("plainOrders.csv.xz").readText(report, 1000), Catch::Contains("too much data"));
    CHECK_THROWS_WITH(vectorFile("plainOrders.csv.gz").readText(report, 1000), Catch::Contains("too much data"));
}

TEST_CASE("every row beyond the kept ones is still counted") {
    Rejects rejects;
    for (std::size_t i = 0; i < Rejects::maxKept + 5; ++i) rejects.add("f", i, "", "");
    CHECK(rejects.count() == Rejects::maxKept + 5);
    CHECK(rejects.kept().size() == Rejects::maxKept);
}
