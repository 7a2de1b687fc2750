// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/order.h"

#include <optional>
#include <string_view>
#include <vector>

namespace nearshelf::trainer {

/// What a row says about its order. Exports give some of it on the order's first row only.
struct OrderFacts {
    std::string_view id;
    std::optional<std::int64_t> time;
    std::string_view customer;
    bool cancelled = false;
};

/// What a row says about one product.
struct OrderItem {
    std::string_view product;
    std::string_view name;
    double quantity = 1.0;
    std::optional<double> unitPrice;
};

/// Collects lines over all rows and files and puts them in order.
class OrderLogBuilder {
public:
    OrderLogBuilder(OrderLog& log, OrderReport& report);

    void beginFile() { ++file_; }

    /// Remembers what the row tells about its order, for this row's items and the order's other rows. To be called once per
    /// row, before addItem.
    void addFacts(const OrderFacts& facts);
    void addItem(const OrderItem& item);

    /// Drops cancelled and repeated orders, sorts by time, groups and merges. Service lines are still in.
    void finish();

private:
    struct State {
        std::uint32_t file = 0;
        std::uint64_t customerKey = 0;
        std::int64_t time = 0;
        bool cancelled = false;
    };

    void dropLines();
    void sortLines();

    OrderLog& log_;
    OrderReport& report_;
    std::vector<State> states_;             // by order number
    std::vector<std::uint32_t> lineFiles_;  // beside log_.lines
    std::uint32_t file_ = 0;
    std::uint32_t current_ = 0;
};

/// Rebuilds OrderLog::orders from lines that are sorted by order.
void groupLines(OrderLog& log, OrderReport& report);

}  // namespace nearshelf::trainer
