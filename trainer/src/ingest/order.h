// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/rejects.h"
#include "ingest/stringPool.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace nearshelf::trainer {

/// One product of one order. What was returned, cancelled or never paid is not here but counted in the report.
struct OrderLine {
    std::uint32_t order = 0;        ///< number in OrderLog::orderIds
    std::uint32_t product = 0;      ///< number in OrderLog::productIds: the id as the export names it
    std::uint32_t productName = 0;  ///< number in OrderLog::productNames; 0 is "no name"
    std::uint64_t customerKey = 0;  ///< key of the customer's id or address; 0 when the export names none
    std::int64_t time = 0;          ///< unix seconds; 0 when the export has no date
    double quantity = 1.0;          ///< > 0
    double unitPrice = 0.0;         ///< >= 0; 0 when unknown
};

/// An order and its lines, lines[begin] to lines[end - 1].
struct Order {
    std::uint32_t id = 0;  ///< number in OrderLog::orderIds
    std::uint64_t customerKey = 0;
    std::int64_t time = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Orders oldest first, each with every product once.
struct OrderLog {
    StringPool orderIds;
    StringPool productIds;
    StringPool productNames;
    std::vector<OrderLine> lines;
    std::vector<Order> orders;
};

/// A code that was sold but is no product, such as postage.
struct ServiceCode {
    std::string code;
    std::string name;
    std::string reason;
    std::uint64_t lines = 0;
};

/// Every row of a file with one item per row is a line of the log or in exactly one of the line counts or rejects.
struct OrderReport : IngestReport {
    std::uint64_t cancelledLines = 0;  ///< of orders cancelled, refunded, failed, or never paid
    std::uint64_t returnedLines = 0;   ///< quantity not above zero
    std::uint64_t unpaidLines = 0;     ///< price zero and no customer: corrections of stock
    std::uint64_t serviceLines = 0;    ///< of the codes in `services`
    std::uint64_t mergedLines = 0;     ///< product named before in the same order; quantities are added
    std::uint64_t repeatedLines = 0;   ///< of orders that a later file holds again; the later file counts
    std::uint64_t repeatedOrders = 0;  ///< the orders of `repeatedLines`
    std::vector<ServiceCode> services;
};

}  // namespace nearshelf::trainer
