// SPDX-License-Identifier: MIT
#include "ingest/catalog/catalogColumns.h"
#include "ingest/catalog/catalogInput.h"
#include "ingest/catalog/cellValues.h"
#include "ingest/catalog/chooseCategory.h"
#include "ingest/catalog/mergeVariant.h"
#include "ingest/ingestError.h"
#include "ingest/records/openRecords.h"
#include "ingest/text/htmlText.h"
#include "ingest/text/parseFlag.h"
#include "ingest/text/splitValues.h"

#include <algorithm>

namespace nearshelf::trainer {
namespace {

using F = CatalogField;

class PlainCatalog {
public:
    explicit PlainCatalog(const CatalogInput& input) : input_(input), columns_(catalogFieldNames()) {}

    void read() {
        findStyle();
        const auto records = openRecords(input_.text, input_.format, input_.fileName, input_.report);
        Record record;
        while (records->next(record)) {
            ++input_.report.rows;
            columns_.update(records->columns());
            findAttributes(records->columns());
            readRow(record);
            input_.progress.at(records->position());
        }
        if (!columns_.has(F::id)) throw IngestError({input_.fileName, 1, ""}, "no id column", "one named id, sku, handle or product_id");
    }

private:
    void findStyle() {
        IngestReport discarded;
        const auto records = openRecords(input_.text, input_.format, input_.fileName, discarded);
        Record first;
        if (records->columns().empty()) records->next(first);  // JSON learns its columns from its rows
        columns_.update(records->columns());
        TextStyle fallback;
        if (input_.format.delimiter == ';') fallback.decimalMark = DecimalMark::comma;
        style_ = findTextStyle(*records, columns_.columnsOf(F::price), columns_.columnsOf(F::createdAt), fallback);
    }

    void findAttributes(const std::vector<std::string>& columns) {
        for (std::size_t i = attributes_.size(); i < columns.size(); ++i) attributes_.push_back(attributeOfColumn(columns[i]));
    }

    std::optional<double> number(const Record& record, F field) const {
        return readNumber(input_, record.line, columns_.nameOf(field), columns_.get(record, field), style_.decimalMark);
    }

    bool readPrices(const Record& record, Product& product) const {
        std::optional<double> price;
        std::optional<double> sale;
        const auto cell = [&](F field) { return columns_.get(record, field); };
        if (!readPrice(input_, record.line, columns_.nameOf(F::price), cell(F::price), style_.decimalMark, price)) return false;
        if (!readPrice(input_, record.line, columns_.nameOf(F::salePrice), cell(F::salePrice), style_.decimalMark, sale)) return false;
        setPrices(product, price, sale);
        if (!product.compareAtPrice) product.compareAtPrice = number(record, F::compareAtPrice);
        product.currency = cell(F::currency);
        if (product.currency.empty()) product.currency = currencyOf(cell(F::price));
        product.cost = number(record, F::cost);
        product.margin = number(record, F::margin);
        // "0.35", "35" and "35%" all mean 35 percent of the price.
        const bool percent = cell(F::margin).find('%') != std::string_view::npos;
        if (product.margin && (percent || std::abs(*product.margin) > 1.0)) *product.margin /= 100.0;
        if (product.margin) product.margin = std::clamp(*product.margin, -1.0, 1.0);
        return true;
    }

    void readStock(const Record& record, Product& product) const {
        const std::string_view stock = columns_.get(record, F::stock);
        std::optional<bool> available;
        for (const std::string_view value : splitAny(columns_.get(record, F::availability), std::string_view(&valueSeparator, 1))) {
            const std::optional<bool> one = parseAvailability(value);
            if (one) available = available.value_or(false) || *one;
        }
        if (!stock.empty() && !std::any_of(stock.begin(), stock.end(), isAsciiDigit)) {
            if (!available) available = parseAvailability(stock);  // a "stock" column that says "in stock"
        } else {
            product.stock = number(record, F::stock);
        }
        product.inStock = available.value_or(!product.stock || *product.stock > 0.0);
    }

    void readTexts(const Record& record, Product& product) const {
        product.title = htmlText(columns_.get(record, F::title));
        product.brand = htmlText(columns_.get(record, F::brand));
        product.description = htmlText(columns_.get(record, F::description));
        product.features = htmlText(columns_.get(record, F::features));
        product.tags = splitList(columns_.get(record, F::tags));
        const auto cells = [&](F field) {
            std::vector<std::string_view> list;
            for (const std::size_t column : columns_.columnsOf(field)) {
                if (column < record.cells.size()) list.push_back(record.cells[column]);
            }
            return list;
        };
        chooseCategory(product, cells(F::category), cells(F::productType), false);
        const std::string_view below = columns_.get(record, F::subcategory);
        if (product.category.size() == 1 && !below.empty()) product.category.emplace_back(below);
        for (std::size_t i = 0; i < std::min(attributes_.size(), record.cells.size()); ++i) {
            if (attributes_[i].empty()) continue;
            for (std::string& value : splitList(record.cells[i])) addAttribute(product, attributes_[i], std::move(value));
        }
    }

    void readIds(const Record& record, Product& product) const {
        for (const std::size_t column : columns_.columnsOf(F::alias)) {
            if (column >= record.cells.size()) continue;
            for (const std::string_view alias : splitAny(record.cells[column], std::string_view(&valueSeparator, 1))) {
                addAlias(product, std::string(alias));
            }
        }
        product.groupId = columns_.get(record, F::groupId);
    }

    bool isHidden(const Record& record) const {
        const std::string status = toAsciiLower(columns_.get(record, F::status));
        for (const char* hidden : {"draft", "archived", "private", "hidden", "trash", "inactive", "disabled"}) {
            if (status == hidden) return true;
        }
        return parseFlag(status) == false;
    }

    void readRow(const Record& record) {
        Product product;
        product.id = columns_.get(record, F::id);
        product.file = input_.file;
        product.line = record.line;
        if (product.id.empty()) {
            input_.reject(record.line, columns_.nameOf(F::id), "the row has no id");
            return;
        }
        if (isHidden(record)) {
            ++input_.report.unpublished;
            return;
        }
        if (!readPrices(record, product)) return;
        readIds(record, product);
        readTexts(record, product);
        readStock(record, product);
        product.url = splitFirst(columns_.get(record, F::url));
        product.imageUrl = splitFirst(columns_.get(record, F::image));
        product.createdAt =
            readDate(input_, record.line, columns_.nameOf(F::createdAt), columns_.get(record, F::createdAt), style_.dateOrder);
        product.rating = number(record, F::rating);
        const std::optional<double> reviews = number(record, F::reviewCount);
        if (reviews && *reviews >= 0.0 && *reviews < 4e9) product.reviewCount = static_cast<std::uint32_t>(*reviews);
        input_.builder.add(std::move(product));
    }

    static std::string splitFirst(std::string_view cell) {
        // Addresses may hold ',' and ';', so only real lists are split.
        return std::string(trim(cell.substr(0, cell.find_first_of("\x1f|"))));
    }

    const CatalogInput& input_;
    CatalogColumns columns_;
    std::vector<std::string> attributes_;  // by column, empty for columns that are none
    TextStyle style_;
};

}  // namespace

void readPlainCatalog(const CatalogInput& input) { PlainCatalog(input).read(); }

}  // namespace nearshelf::trainer
