// SPDX-License-Identifier: MIT
#include "build/readStore.h"

#include "build/joinOrders.h"
#include "build/joinSessions.h"
#include "ingest/catalogFromOrders.h"
#include "ingest/readCatalog.h"
#include "ingest/readOrders.h"
#include "ingest/readSessions.h"

#include <algorithm>
#include <map>
#include <stdexcept>

namespace nearshelf::trainer {
namespace {

std::string commonCurrency(const std::vector<Product>& products) {
    std::map<std::string, std::size_t> counts;
    for (const Product& product : products)
        if (!product.currency.empty()) ++counts[product.currency];
    const auto most = std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == counts.end() ? std::string() : most->first;
}

Catalog readOrDerive(const BuildOptions& options, ReadReport& report, OrderLog& orders, SessionLog& sessions) {
    Catalog catalog;
    if (!options.catalogs.empty()) {
        catalog = readCatalog(options.catalogs, report.catalog, options.progress);
        const ProductLookup known(catalog);
        if (!options.orders.empty()) orders = readOrders(options.orders, report.orders, options.progress, &known);
    } else if (!options.orders.empty()) {
        orders = readOrders(options.orders, report.orders, options.progress);
        catalog = catalogFromOrders(orders);
    }
    if (!options.sessions.empty()) sessions = readSessions(options.sessions, report.sessions, options.progress);
    if (options.catalogs.empty() && options.orders.empty()) catalog = catalogFromSessions(sessions);
    return catalog;
}

}  // namespace

StoreData readStore(const BuildOptions& options, ReadReport& report) {
    OrderLog orders;
    SessionLog sessions;
    StoreData store;
    store.catalog = readOrDerive(options, report, orders, sessions);
    const std::vector<Product>& products = store.catalog.products;
    if (products.empty()) throw std::runtime_error("no product is left to build a pack from: see the rows rejected");
    report.orderLines = orders.lines.size();
    report.orderCount = orders.orders.size();
    report.sessionEvents = sessions.events.size();
    report.sessionCount = sessions.sessions.size();

    store.history.itemCount = static_cast<std::uint32_t>(products.size());
    store.currency = commonCurrency(products);
    const ProductLookup lookup(store.catalog);
    report.unmatchedOrders = joinOrders(orders, lookup, store);
    report.unmatchedSessions = joinSessions(sessions, lookup, options.orders.empty(), store);
    return store;
}

}  // namespace nearshelf::trainer
