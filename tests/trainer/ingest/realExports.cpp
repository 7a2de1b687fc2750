// SPDX-License-Identifier: MIT
// Exports of real shops, which are not part of the repository.
#include "ingest/catalogFromOrders.h"
#include "ingest/readCatalog.h"
#include "ingest/readOrders.h"
#include "ingest/readSessions.h"
#include "trainer/ingest/support.h"

#include <algorithm>
#include <fstream>

using namespace nearshelf::trainer;
using namespace nearshelf::trainer::test;

namespace {

// Sources of the files below the data folder; empty, with a message, when one of them is absent.
std::vector<Source> dataFiles(const std::vector<std::string>& names) {
    std::vector<Source> sources;
    for (const std::string& name : names) {
        const std::string path = std::string(NEARSHELF_DATA "/") + name;
        if (!std::ifstream(path)) {
            WARN("skipped: " << path << " is not there");
            return {};
        }
        sources.push_back(Source::fromFile(path));
    }
    return sources;
}

}  // namespace

TEST_CASE("two years of a real shop's orders are read to the last line") {
    const auto sources = dataFiles({"online_retail/online_retail_2009_2010.csv.xz", "online_retail/online_retail_2010_2011.csv.xz"});
    if (sources.empty()) return;
    OrderReport report;
    const OrderLog log = readOrders(sources, report);
    CHECK(report.rows == 1067370);
    CHECK(linesAccountedFor(log, report) == report.rows);
    CHECK(report.rejects.count() == 5);            // bad debts, the only negative prices
    CHECK(log.orders.front().time == 1259653500);  // 2009-12-01 07:45
    const auto isService = [&](const char* code) {
        return std::any_of(report.services.begin(), report.services.end(),
                           [&](const ServiceCode& service) { return service.code == code; });
    };
    for (const char* code : {"POST", "DOT", "M", "D", "C2", "BANK CHARGES", "AMAZONFEE", "TEST001", "ADJUST", "S", "B"})
        CHECK(isService(code));
    for (const char* code : {"PADS", "DCGSSGIRL", "85123A"}) CHECK_FALSE(isService(code));
    const Catalog catalog = catalogFromOrders(log);
    CHECK(productOf(catalog, "85123A").title == "WHITE HANGING HEART T-LIGHT HOLDER");
    CHECK(productOf(catalog, "85123A").price == 2.95);
}

TEST_CASE("a real Shopify shop's open catalog is read whole") {
    const auto sources = dataFiles({"catalogs/livostyle/products.csv"});
    if (sources.empty()) return;
    CatalogReport report;
    const Catalog catalog = readCatalog(sources, report);
    CHECK(catalog.products.size() == 2766);
    CHECK(report.rejects.count() == 0);
    for (const Product& product : catalog.products) {
        CHECK((!product.title.empty() && product.price > 0.0 && product.createdAt && !product.category.empty()));
    }
}

TEST_CASE("a demo shop's YAML catalog is read whole") {
    const auto sources = dataFiles({"catalogs/retail_demo_store.yaml"});
    if (sources.empty()) return;
    CatalogReport report;
    const Catalog catalog = readCatalog(sources, report);
    CHECK(catalog.products.size() == 2465);
    CHECK(report.rejects.count() == 0);
}

TEST_CASE("public session sets are read with every line a session") {
    const auto sources = dataFiles({"sessions/diginetica/train.txt", "sessions/yoochoose1_64/train.txt"});
    if (sources.empty()) return;
    SessionReport report;
    const SessionLog log = readSessions(sources, report);
    CHECK(log.sessions.size() == 186670 + 116167);
    CHECK(log.events.size() == 906140 + 486026);
}
