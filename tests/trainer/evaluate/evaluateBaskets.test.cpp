// SPDX-License-Identifier: MIT
#include "evaluate/evaluateBaskets.h"

#include "ingest/readOrders.h"

#include <catch2/catch.hpp>
#include <string>

using namespace nearshelf;
using namespace nearshelf::trainer;

namespace {

constexpr std::int64_t splitTime = 1704067200;  // 2024-01-01

void addOrder(std::string& csv, int number, const std::string& date, const std::vector<std::string>& items) {
    for (const std::string& item : items) csv += std::to_string(number) + "," + date + "," + item + ",Thing " + item + ",1,5.00\n";
}

/// Cups go with saucers of the same colour; after the split one pair is bought again, and something that was not sold before.
std::string orders() {
    std::string csv = "order_id,date,product_id,product_name,quantity,price\n";
    for (int i = 0; i < 200; ++i) {
        const std::string colour = std::to_string(i % 20);
        addOrder(csv, i, "2023-06-01", {"cup" + colour, "saucer" + colour, "bag"});
    }
    addOrder(csv, 1000, "2024-02-01", {"cup3", "saucer3"});
    addOrder(csv, 1001, "2024-02-02", {"cup4", "novelty"});
    return csv;
}

}  // namespace

TEST_CASE("later orders are completed with a pack of the earlier ones") {
    BuildOptions options;
    options.orders = {Source::fromBytes("orders.csv", orders())};
    options.ordersBefore = splitTime;
    ReadReport report;
    const StoreData data = readStore(options, report);
    CHECK(data.history.baskets.size() == 200);
    CHECK(data.catalog.products.size() == 41);

    OrderReport unused;
    const auto queries = basketQueries(readOrders(options.orders, unused), splitTime, data);
    REQUIRE(queries.size() == 1);
    std::vector<std::string> ids;
    for (const Product& product : data.catalog.products) ids.push_back(product.id);
    const std::string wanted = ids[queries[0].wanted];
    CHECK((wanted == "cup3" || wanted == "saucer3"));

    const BuiltStore store = buildStore(options, data);
    CHECK(evaluateBaskets(store, queries, ids, {}).metrics.mrr10() == 100);
}
