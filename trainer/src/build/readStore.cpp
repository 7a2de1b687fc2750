// SPDX-License-Identifier: MIT
#include "build/readStore.h"

#include "build/joinOrders.h"
#include "build/joinSessions.h"
#include "build/reviewInteractions.h"
#include "ingest/catalogFromOrders.h"
#include "ingest/readCatalog.h"
#include "ingest/readOrders.h"
#include "ingest/readSessions.h"
#include "lifecycle/fitLifecycle.h"

#include <algorithm>
#include <initializer_list>
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

/// Orders stand oldest first; their lines stay, so that the log's numbers hold.
void dropFrom(OrderLog& orders, std::int64_t time) {
    const auto later = [time](const Order& order) { return order.time >= time; };
    orders.orders.erase(std::find_if(orders.orders.begin(), orders.orders.end(), later), orders.orders.end());
    orders.lines.resize(orders.orders.empty() ? 0 : orders.orders.back().end);
}

void keepLatest(SessionLog& sessions, double share) {
    const auto dropped = static_cast<std::ptrdiff_t>(static_cast<double>(sessions.sessions.size()) * (1 - share));
    sessions.sessions.erase(sessions.sessions.begin(), sessions.sessions.begin() + dropped);
}

/// ": file, line 2, field: why its row was left out", or nothing.
std::string firstReject(const ReadReport& report) {
    for (const IngestReport* part : std::initializer_list<const IngestReport*>{&report.catalog, &report.orders, &report.sessions}) {
        if (part->rejects.kept().empty()) continue;
        const Reject& reject = part->rejects.kept().front();
        return ": " + reject.file + ", line " + std::to_string(reject.line) + (reject.field.empty() ? "" : ", " + reject.field) + ": " +
               reject.reason;
    }
    return "";
}

OrderLog readOrdersInTime(const BuildOptions& options, OrderReport& report, const ProductLookup* catalog) {
    OrderLog orders = readOrders(options.orders, report, options.progress, catalog);
    if (options.ordersBefore != 0) dropFrom(orders, options.ordersBefore);
    return orders;
}

Catalog readOrDerive(const BuildOptions& options, ReadReport& report, OrderLog& orders, SessionLog& sessions) {
    Catalog catalog;
    if (!options.catalogs.empty()) {
        catalog = readCatalog(options.catalogs, report.catalog, options.progress);
        const ProductLookup known(catalog);
        if (!options.orders.empty()) orders = readOrdersInTime(options, report.orders, &known);
    } else if (!options.orders.empty()) {
        orders = readOrdersInTime(options, report.orders, nullptr);
        catalog = catalogFromOrders(orders);
    }
    if (!options.sessions.empty()) sessions = readSessions(options.sessions, report.sessions, options.progress);
    if (options.sessionShare < 1) keepLatest(sessions, options.sessionShare);
    if (options.catalogs.empty() && options.orders.empty()) catalog = catalogFromSessions(sessions);
    return catalog;
}

void fitDecide(const BuildOptions& options, const OrderLog& orders, const SessionLog& sessions, const ProductLookup& lookup,
               StoreData& store) {
    constexpr const char* stage = "Intent and lifecycle";
    if (options.progress) options.progress(stage, 0, 1);
    store.decide.visit = fitVisitModel(visitMoments(sessions, 0, sessions.sessions.size(), store.catalog, lookup));
    store.decide.lifecycle = fitLifecycle(orders, store.catalog, lookup);
    if (options.progress) options.progress(stage, 1, 1);
}

}  // namespace

StoreData readStore(const BuildOptions& options, ReadReport& report) {
    OrderLog orders;
    SessionLog sessions;
    StoreData store;
    store.catalog = readOrDerive(options, report, orders, sessions);
    const std::vector<Product>& products = store.catalog.products;
    if (products.empty()) throw std::runtime_error("no product is left to build a pack from" + firstReject(report));
    report.orderLines = orders.lines.size();
    report.orderCount = orders.orders.size();
    report.sessionEvents = sessions.events.size();
    report.sessionCount = sessions.sessions.size();

    store.history.itemCount = static_cast<std::uint32_t>(products.size());
    store.currency = commonCurrency(products);
    const ProductLookup lookup(store.catalog);
    report.unmatchedOrders = joinOrders(orders, lookup, store);
    report.unmatchedSessions = joinSessions(sessions, lookup, options.orders.empty(), store);
    store.decide.sensitive = options.sensitive;
    if (options.decide) fitDecide(options, orders, sessions, lookup, store);
    if (store.interactions.empty()) store.interactions = interactionsFromReviews(products);
    return store;
}

}  // namespace nearshelf::trainer
