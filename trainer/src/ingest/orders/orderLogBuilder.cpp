// SPDX-License-Identifier: MIT
#include "ingest/orders/orderLogBuilder.h"

#include "nearshelf/types.h"

#include "ingest/text/ascii.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <tuple>
#include <unordered_set>

namespace nearshelf::trainer {
namespace {

// The key under which one person's orders meet: addresses in any case; numbers that a spreadsheet wrote as "13085.0".
std::uint64_t customerKeyOf(std::string_view customer) {
    std::string text = toAsciiLower(trim(customer));
    const bool decimal = text.size() > 2 && text.compare(text.size() - 2, 2, ".0") == 0;
    if (decimal && std::all_of(text.begin(), text.end() - 2, isAsciiDigit)) text.resize(text.size() - 2);
    return text.empty() ? 0 : bitsOf(keyOf(text));
}

// "C536379": how some accounting systems mark the credit note that cancels an invoice.
bool isCreditNote(std::string_view orderId) {
    return orderId.size() > 1 && toAsciiLower(orderId[0]) == 'c' && std::all_of(orderId.begin() + 1, orderId.end(), isAsciiDigit);
}

}  // namespace

OrderLogBuilder::OrderLogBuilder(OrderLog& log, OrderReport& report) : log_(log), report_(report) { log_.productNames.add(""); }

void OrderLogBuilder::addFacts(const OrderFacts& facts) {
    current_ = log_.orderIds.add(facts.id);
    if (current_ == states_.size()) states_.push_back({file_, 0, 0, false});
    State& state = states_[current_];
    if (state.file != file_) {
        ++report_.repeatedOrders;
        state = {file_, 0, 0, false};
    }
    if (state.time == 0 && facts.time) state.time = *facts.time;
    if (state.customerKey == 0) state.customerKey = customerKeyOf(facts.customer);
    state.cancelled = state.cancelled || facts.cancelled;
}

void OrderLogBuilder::addItem(const OrderItem& item) {
    if (item.quantity <= 0.0) {
        ++(isCreditNote(log_.orderIds[current_]) ? report_.cancelledLines : report_.returnedLines);
        return;
    }
    const State& state = states_[current_];
    if (state.customerKey == 0 && item.unitPrice == 0.0) {
        ++report_.unpaidLines;
        return;
    }
    OrderLine line;
    line.order = current_;
    line.product = log_.productIds.add(item.product);
    line.productName = log_.productNames.add(item.name);
    line.quantity = item.quantity;
    line.unitPrice = item.unitPrice.value_or(0.0);
    log_.lines.push_back(line);
    lineFiles_.push_back(file_);
}

void OrderLogBuilder::dropLines() {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < log_.lines.size(); ++i) {
        const State& state = states_[log_.lines[i].order];
        if (state.file != lineFiles_[i]) {
            ++report_.repeatedLines;
            continue;
        }
        if (state.cancelled) {
            ++report_.cancelledLines;
            continue;
        }
        OrderLine& line = log_.lines[kept++];
        line = log_.lines[i];
        line.customerKey = state.customerKey;
        line.time = state.time;
    }
    log_.lines.resize(kept);
}

// Exports are mostly sorted by order already, so the orders are sorted and not their lines.
void OrderLogBuilder::sortLines() {
    struct Range {
        std::int64_t time;
        std::uint32_t order;
        std::size_t begin;
        std::size_t end;
    };
    std::vector<Range> ranges;
    const std::vector<OrderLine>& lines = log_.lines;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (ranges.empty() || ranges.back().order != lines[i].order) ranges.push_back({lines[i].time, lines[i].order, i, i});
        ranges.back().end = i + 1;
    }
    std::sort(ranges.begin(), ranges.end(),
              [](const Range& a, const Range& b) { return std::tie(a.time, a.order, a.begin) < std::tie(b.time, b.order, b.begin); });
    std::vector<OrderLine> sorted;
    sorted.reserve(lines.size());
    for (const Range& range : ranges) {
        sorted.insert(sorted.end(), lines.begin() + static_cast<std::ptrdiff_t>(range.begin),
                      lines.begin() + static_cast<std::ptrdiff_t>(range.end));
    }
    log_.lines = std::move(sorted);
}

void OrderLogBuilder::finish() {
    dropLines();
    sortLines();
    groupLines(log_, report_);
}

void groupLines(OrderLog& log, OrderReport& report) {
    log.orders.clear();
    constexpr auto nowhere = static_cast<std::size_t>(-1);
    std::vector<std::size_t> placeOf(log.productIds.size(), nowhere);  // of a product within the order at hand
    std::size_t kept = 0;
    for (std::size_t i = 0; i < log.lines.size(); ++i) {
        const OrderLine line = log.lines[i];
        if (log.orders.empty() || log.orders.back().id != line.order) {
            log.orders.push_back({line.order, line.customerKey, line.time, kept, kept});
        }
        Order& order = log.orders.back();
        const std::size_t place = placeOf[line.product];
        if (place != nowhere && place >= order.begin && place < kept) {
            log.lines[place].quantity += line.quantity;
            ++report.mergedLines;
            continue;
        }
        placeOf[line.product] = kept;
        log.lines[kept++] = line;
        order.end = kept;
    }
    log.lines.resize(kept);
}

}  // namespace nearshelf::trainer
