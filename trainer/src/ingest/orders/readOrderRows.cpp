// SPDX-License-Identifier: MIT
#include "ingest/orders/readOrderRows.h"

#include "ingest/ingestError.h"
#include "ingest/orders/orderColumns.h"
#include "ingest/orders/orderStatus.h"
#include "ingest/orders/packedItems.h"
#include "ingest/records/openRecords.h"
#include "ingest/records/textStyle.h"
#include "ingest/text/quoted.h"
#include "ingest/text/splitValues.h"

#include <algorithm>

namespace nearshelf::trainer {
namespace {

using F = OrderField;

// What tables of pandas, R and databases print where there is nothing.
bool isEmptyMark(std::string_view text) { return text == "nan" || text == "NaN" || text == "NA" || text == "NULL" || text == "null"; }

class OrderRows {
public:
    OrderRows(std::string_view text, const FileFormat& format, const std::string& fileName, OrderLogBuilder& builder, OrderReport& report)
        : text_(text),
          format_(format),
          fileName_(fileName),
          builder_(builder),
          report_(report),
          columns_(orderFieldNames(format.dialect)) {}

    void read(ProgressTicker& progress) {
        findStyle();
        const auto records = openRecords(text_, format_, fileName_, report_);
        Record record;
        while (records->next(record)) {
            ++report_.rows;
            columns_.update(records->columns());
            findPackedColumns(records->columns());
            readRow(record);
            progress.at(records->position());
        }
    }

private:
    std::string_view cell(const Record& record, F field) const { return columns_.get(record, field); }

    void reject(const Record& record, F field, std::string reason) {
        report_.rejects.add(fileName_, record.line, columns_.nameOf(field), std::move(reason));
    }

    void findStyle() {
        IngestReport discarded;
        const auto records = openRecords(text_, format_, fileName_, discarded);
        Record first;
        if (records->columns().empty()) records->next(first);  // JSON learns its columns from its rows
        columns_.update(records->columns());
        if (format_.container == Container::delimited && !columns_.has(F::order)) {
            throw IngestError({fileName_, 1, ""}, "no order id column", "one named order_id, invoice or the like");
        }
        TextStyle fallback;
        if (format_.delimiter == ';') fallback.decimalMark = DecimalMark::comma;
        const F prices = columns_.has(F::unitPrice) ? F::unitPrice : F::lineTotal;
        style_ = findTextStyle(*records, columns_.columnsOf(prices), columns_.columnsOf(F::time), fallback);
    }

    // "line_items" or "line_item_1", "line_item_2", …
    void findPackedColumns(const std::vector<std::string>& columns) {
        for (; searchedColumns_ < columns.size(); ++searchedColumns_) {
            const std::string name = normalizeColumnName(columns[searchedColumns_]);
            const bool numbered =
                name.compare(0, 10, "line_item_") == 0 && name.size() > 10 && std::all_of(name.begin() + 10, name.end(), isAsciiDigit);
            if (numbered || name == "line_items" || name == "order_items") packed_.push_back(searchedColumns_);
        }
    }

    // Many rows in a row share their date, and reading it costs more than the rest of the row.
    bool readTime(const Record& record, std::optional<std::int64_t>& time) {
        const std::string_view text = cell(record, F::time);
        if (text.empty() || isEmptyMark(text)) return true;
        if (text != lastTimeText_) {
            lastTime_ = parseTime(text, style_.dateOrder);
            lastTimeText_ = text;
        }
        time = lastTime_;
        if (!time) reject(record, F::time, quoted(text) + " is no date");
        return time.has_value();
    }

    bool readNumber(const Record& record, F field, std::string_view text, std::optional<double>& number) {
        if (text.empty()) return true;
        number = parseNumber(text, style_.decimalMark);
        if (!number) reject(record, field, quoted(text) + " is no number");
        return number.has_value();
    }

    // Exports write 0 for guests; the next column may know their address.
    std::string_view customer(const Record& record) const {
        for (const std::size_t column : columns_.columnsOf(F::customer)) {
            const std::string_view text = column < record.cells.size() ? trim(record.cells[column]) : std::string_view();
            if (!text.empty() && text != "0" && text != "0.0" && !isEmptyMark(text)) return text;
        }
        return {};
    }

    void readRow(const Record& record) {
        OrderFacts facts;
        facts.id = cell(record, F::order);
        if (facts.id.empty()) return reject(record, F::order, "the row has no order id");
        if (!readTime(record, facts.time)) return;
        facts.customer = customer(record);
        const std::string_view cancelledAt = cell(record, F::cancelledAt);
        facts.cancelled =
            (!cancelledAt.empty() && !isEmptyMark(cancelledAt)) || isCancelledStatus(cell(record, F::status), format_.dialect);
        std::vector<PackedItem> items;
        for (const std::size_t column : packed_) {
            if (column >= record.cells.size()) continue;
            for (PackedItem& item : unpackItems(record.cells[column])) items.push_back(std::move(item));
        }
        if (items.empty()) {
            readItem(record, facts);
        } else {
            builder_.addFacts(facts);
            for (const PackedItem& item : items) addItem(record, item.product, item.name, item.quantity, item.unitPrice, item.lineTotal);
        }
    }

    void readItem(const Record& record, const OrderFacts& facts) {
        const std::string_view product = cell(record, F::product);
        if (product.empty()) return reject(record, F::product, "the row names no product");
        builder_.addFacts(facts);
        std::string_view name = cell(record, F::productName);
        if (isEmptyMark(name)) name = {};
        const std::vector<std::string_view> several = splitAny(product, std::string_view(&valueSeparator, 1));
        if (several.size() > 1) {  // a JSON order with a mere list of ids
            for (const std::string_view one : several) addItem(record, one, {}, {}, {}, {});
            return;
        }
        addItem(record, product, name, cell(record, F::quantity), cell(record, F::unitPrice), cell(record, F::lineTotal));
    }

    void addItem(const Record& record, std::string_view product, std::string_view name, std::string_view quantityText,
                 std::string_view priceText, std::string_view totalText) {
        OrderItem item;
        item.product = product;
        item.name = name;
        std::optional<double> quantity;
        std::optional<double> total;
        if (!readNumber(record, F::quantity, quantityText, quantity)) return;
        if (!readNumber(record, F::unitPrice, priceText, item.unitPrice)) return;
        if (!item.unitPrice && !readNumber(record, F::lineTotal, totalText, total)) return;
        item.quantity = quantity.value_or(1.0);
        if (!item.unitPrice && total && item.quantity > 0.0) item.unitPrice = *total / item.quantity;
        if (item.unitPrice && *item.unitPrice < 0.0) return reject(record, F::unitPrice, "a price below zero is a correction, not a sale");
        builder_.addItem(item);
    }

    std::string_view text_;
    const FileFormat& format_;
    const std::string& fileName_;
    OrderLogBuilder& builder_;
    OrderReport& report_;
    OrderColumns columns_;
    std::vector<std::size_t> packed_;
    std::size_t searchedColumns_ = 0;
    TextStyle style_;
    std::string lastTimeText_;
    std::optional<std::int64_t> lastTime_;
};

}  // namespace

void readOrderRows(std::string_view text, const FileFormat& format, const std::string& fileName, OrderLogBuilder& builder,
                   OrderReport& report, ProgressTicker& progress) {
    OrderRows(text, format, fileName, builder, report).read(progress);
}

}  // namespace nearshelf::trainer
