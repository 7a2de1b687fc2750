// SPDX-License-Identifier: MIT
#include "ingest/readOrders.h"

#include "ingest/catalogFromOrders.h"
#include "trainer/ingest/support.h"

using namespace nearshelf::trainer;
using namespace nearshelf::trainer::test;

namespace {

const Order& orderOf(const OrderLog& log, const std::string& id) {
    for (const Order& order : log.orders) {
        if (log.orderIds[order.id] == id) return order;
    }
    FAIL("no order " << id);
    return log.orders.front();
}

std::vector<std::pair<std::string, double>> itemsOf(const OrderLog& log, const std::string& id) {
    std::vector<std::pair<std::string, double>> items;
    const Order& order = orderOf(log, id);
    for (std::size_t i = order.begin; i < order.end; ++i) items.emplace_back(log.productIds[log.lines[i].product], log.lines[i].quantity);
    return items;
}

using Items = std::vector<std::pair<std::string, double>>;

}  // namespace

TEST_CASE("Shopify orders keep date, customer and status from an order's first row") {
    OrderReport report;
    const OrderLog log = readOrders({vectorFile("shopifyOrders.csv")}, report);
    REQUIRE(log.orders.size() == 2);  // oldest first
    CHECK(log.orderIds[log.orders[0].id] == "#1001");
    CHECK(itemsOf(log, "#1003") == Items{{"FM-MOSS", 2.0}, {"Oak Tray", 1.0}});
    CHECK(log.lines[orderOf(log, "#1003").begin + 1].time == 1714633200);
    CHECK(orderOf(log, "#1003").customerKey == orderOf(log, "#1001").customerKey);
    CHECK(orderOf(log, "#1003").customerKey != 0);
    CHECK(report.cancelledLines == 3);  // two of a refunded order, one cancelled later
    CHECK(report.rejects.count() == 0);
}

TEST_CASE("WooCommerce orders leave out what was cancelled, refunded or never paid") {
    OrderReport report;
    const OrderLog log = readOrders({vectorFile("wooOrders.csv")}, report);
    REQUIRE(log.orders.size() == 1);
    CHECK(itemsOf(log, "2001") == Items{{"HD-R-L", 1.0}, {"CAP-1", 2.0}});
    CHECK(report.cancelledLines == 2);
    CHECK(report.returnedLines == 1);
}

TEST_CASE("items packed into cells are unpacked") {
    OrderReport report;
    const OrderLog log = readOrders({vectorFile("wooOrdersPacked.csv")}, report);
    REQUIRE(log.orders.size() == 1);
    CHECK(itemsOf(log, "2101") == Items{{"30", 2.0}, {"CAP-1", 1.0}});
    CHECK(log.lines[0].unitPrice == Approx(39.9));
    CHECK(log.productNames[log.lines[0].productName] == "Loop Hoodie");
    CHECK(log.orders[0].customerKey != 0);  // a guest, known by address
}

TEST_CASE("JSON orders give one line per item") {
    OrderReport report;
    const OrderLog log = readOrders({vectorFile("orders.jsonl")}, report);
    REQUIRE(log.orders.size() == 1);
    CHECK(itemsOf(log, "3001") == Items{{"9001", 2.0}, {"9002", 1.0}});
    CHECK(report.cancelledLines == 1);
}

TEST_CASE("plain orders are sorted, merged within an order and freed of corrections and services") {
    OrderReport report;
    const OrderLog log = readOrders({vectorFile("plainOrders.csv")}, report);
    CHECK(itemsOf(log, "700001") == Items{{"A100", 5.0}, {"A200", 1.0}});
    CHECK(itemsOf(log, "700005") == Items{{"PADS", 1.0}});  // without a digit, but nothing says service
    CHECK(std::is_sorted(log.orders.begin(), log.orders.end(), [](const Order& a, const Order& b) { return a.time < b.time; }));
    CHECK(orderOf(log, "700001").time == 1292142360);  // 12/12/2010 is December, for 13/12/2010 shows days first
    CHECK(orderOf(log, "700001").customerKey == orderOf(log, "700003").customerKey);  // 55 and 55.0
    CHECK(report.mergedLines == 1);
    CHECK(report.cancelledLines == 1);
    CHECK(report.returnedLines == 1);
    CHECK(report.unpaidLines == 1);
    REQUIRE(report.services.size() == 1);
    CHECK(report.services[0].code == "POST");
    CHECK(report.services[0].lines == 1);
    CHECK(report.serviceLines == 1);
    CHECK(linesAccountedFor(log, report) == report.rows);
}

TEST_CASE("order rows that cannot be used are reported with line, column and reason") {
    OrderReport report;
    readOrders({vectorFile("plainOrders.csv")}, report);
    REQUIRE(report.rejects.count() == 3);
    CHECK(report.rejects.kept()[0].line == 12);
    CHECK(report.rejects.kept()[0].reason == "\"2010-13-45\" is no date");
    CHECK(report.rejects.kept()[1].field == "Invoice");
    CHECK(report.rejects.kept()[2].reason == "\"many\" is no number");
}

TEST_CASE("a catalog that lists a code keeps it among the products") {
    Catalog catalog;
    catalog.products.emplace_back();
    catalog.products.front().id = "POST";
    const ProductLookup lookup(catalog);
    OrderReport report;
    const OrderLog log = readOrders({vectorFile("plainOrders.csv")}, report, {}, &lookup);
    CHECK(report.services.empty());
    CHECK(itemsOf(log, "700005").size() == 2);
}

TEST_CASE("packed files give the same orders, and a second copy of them replaces the first") {
    OrderReport once;
    const OrderLog plain = readOrders({vectorFile("plainOrders.csv")}, once);
    OrderReport report;
    const OrderLog thrice =
        readOrders({vectorFile("plainOrders.csv.xz"), vectorFile("plainOrders.csv.gz"), vectorFile("plainOrders.csv")}, report);
    CHECK(thrice.lines.size() == plain.lines.size());
    CHECK(itemsOf(thrice, "700001") == itemsOf(plain, "700001"));
    CHECK(report.repeatedOrders > 0);
    CHECK(linesAccountedFor(thrice, report) == report.rows);
}

TEST_CASE("orders alone give a catalog with the most frequent name and the median price") {
    OrderReport report;
    const Catalog catalog = catalogFromOrders(readOrders({vectorFile("plainOrders.csv")}, report));
    CHECK(catalog.products.size() == 8);
    CHECK(productOf(catalog, "A100").title == "PAPER LANTERN");
    CHECK(productOf(catalog, "A100").price == 2.5);
    CHECK(productOf(catalog, "A200").title == "TIN \"STAR\"");  // "nan" is no name
    CHECK(productOf(catalog, "A200").price == 5.0);
}

TEST_CASE("a shop whose codes are words keeps them, but not those that are nothing but a service") {
    const std::string text =
        "order_id,sku,name,quantity,price\n1,red-shirt,Red shirt,1,9\n1,shipping,Flat rate shipping,1,4\n"
        "2,sample-kit,Sample kit,1,3\n";
    OrderReport report;
    const OrderLog log = readOrders({Source::fromBytes("orders.csv", text)}, report);
    CHECK(log.lines.size() == 2);
    REQUIRE(report.services.size() == 1);
    CHECK(report.services[0].code == "shipping");
}
