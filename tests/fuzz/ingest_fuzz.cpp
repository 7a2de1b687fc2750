// SPDX-License-Identifier: MIT
// Every reader of merchants' exports on arbitrary bytes: they may refuse with an IngestError, and nothing else.
// Start it with tests/vectors/ingest as its corpus.
#include "ingest/catalogFromOrders.h"
#include "ingest/ingestError.h"
#include "ingest/readCatalog.h"
#include "ingest/readOrders.h"
#include "ingest/readSessions.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

using namespace nearshelf::trainer;

namespace {

template <typename Read>
void tryReading(Read read) {
    try {
        read();
    } catch (const IngestError& error) {
        if (std::string(error.what()).find("export") != 0) std::abort();  // every message begins with the file's name
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::vector<Source> sources = {Source::fromBytes("export", std::string(reinterpret_cast<const char*>(data), size))};
    tryReading([&] {
        CatalogReport report;
        const Catalog catalog = readCatalog(sources, report);
        const ProductLookup lookup(catalog);
        for (const Product& product : catalog.products) {
            if (product.id.empty() || lookup.find(product.id) == std::nullopt || product.price < 0.0) std::abort();
        }
    });
    tryReading([&] {
        OrderReport report;
        const OrderLog log = readOrders(sources, report);
        if (catalogFromOrders(log).products.size() > log.lines.size()) std::abort();
        for (const Order& order : log.orders) {
            if (order.begin >= order.end || order.end > log.lines.size()) std::abort();
        }
    });
    tryReading([&] {
        SessionReport report;
        const SessionLog log = readSessions(sources, report);
        for (const Session& session : log.sessions) {
            if (session.begin >= session.end || session.end > log.events.size()) std::abort();
        }
    });
    return 0;
}
