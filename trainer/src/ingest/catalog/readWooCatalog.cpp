// SPDX-License-Identifier: MIT
#include "ingest/catalog/catalogInput.h"
#include "ingest/catalog/cellValues.h"
#include "ingest/catalog/chooseCategory.h"
#include "ingest/catalog/mergeVariant.h"
#include "ingest/records/columnMap.h"
#include "ingest/records/openRecords.h"
#include "ingest/text/htmlText.h"
#include "ingest/text/parseFlag.h"
#include "ingest/text/quoted.h"
#include "ingest/text/splitValues.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace nearshelf::trainer {
namespace {

enum class WooField {
    id,
    type,
    sku,
    gtin,
    name,
    published,
    visibility,
    shortDescription,
    description,
    inStock,
    stock,
    regularPrice,
    salePrice,
    categories,
    tags,
    images,
    parent,
    brand,
    cost,
    url,
    count
};
using F = WooField;

const std::vector<FieldNames<F>>& wooFieldNames() {
    static const std::vector<FieldNames<F>> table = {
        {F::id, {"id"}},
        {F::type, {"type"}},
        {F::sku, {"sku"}},
        {F::gtin, {"gtin_upc_ean_or_isbn"}},
        {F::name, {"name"}},
        {F::published, {"published"}},
        {F::visibility, {"visibility_in_catalog"}},
        {F::shortDescription, {"short_description"}},
        {F::description, {"description"}},
        {F::inStock, {"in_stock"}},
        {F::stock, {"stock"}},
        {F::regularPrice, {"regular_price"}},
        {F::salePrice, {"sale_price"}},
        {F::categories, {"categories"}},
        {F::tags, {"tags"}},
        {F::images, {"images"}},
        {F::parent, {"parent"}},
        {F::brand, {"brands", "brand"}},
        {F::cost, {"cost_of_goods", "meta_wc_cog_cost", "meta_alg_wc_cog_cost"}},
        {F::url, {"permalink", "product_url", "url"}},
    };
    return table;
}

// "Attribute 1 name" and "Attribute 1 value(s)".
struct AttributeColumns {
    std::size_t name = 0;
    std::size_t values = 0;
};

std::vector<AttributeColumns> attributeColumns(const std::vector<std::string>& columns) {
    std::unordered_map<std::string, std::size_t> byName;
    for (std::size_t i = 0; i < columns.size(); ++i) byName.emplace(normalizeColumnName(columns[i]), i);
    std::vector<AttributeColumns> found;
    for (int number = 1;; ++number) {
        const std::string prefix = "attribute_" + std::to_string(number);
        const auto name = byName.find(prefix + "_name");
        const auto values = byName.find(prefix + "_value_s");
        if (name == byName.end() || values == byName.end()) return found;
        found.push_back({name->second, values->second});
    }
}

class WooCatalog {
public:
    explicit WooCatalog(const CatalogInput& input) : input_(input), columns_(wooFieldNames()) {}

    void read() {
        findMark();
        const auto records = openRecords(input_.text, input_.format, input_.fileName, input_.report);
        attributes_ = attributeColumns(records->columns());
        Record record;
        while (records->next(record)) {
            ++input_.report.rows;
            readRow(record);
            input_.progress.at(records->position());
        }
        joinVariations();
    }

private:
    struct Variation {
        std::string parent;
        Product product;
    };

    // Shops choose the decimal mark of prices in WooCommerce's settings, and plugins export it.
    void findMark() {
        IngestReport discarded;
        const auto records = openRecords(input_.text, input_.format, input_.fileName, discarded);
        columns_.update(records->columns());
        mark_ = findTextStyle(*records, columns_.columnsOf(F::regularPrice), {}, TextStyle()).decimalMark;
    }

    std::string_view cell(const Record& record, F field) const { return columns_.get(record, field); }

    bool readPrices(const Record& record, Product& product) const {
        std::optional<double> regular;
        std::optional<double> sale;
        const auto read = [&](F field, std::optional<double>& price) {
            return readPrice(input_, record.line, columns_.nameOf(field), cell(record, field), mark_, price);
        };
        if (!read(F::regularPrice, regular) || !read(F::salePrice, sale)) return false;
        setPrices(product, regular, sale);
        product.cost = readNumber(input_, record.line, columns_.nameOf(F::cost), cell(record, F::cost), mark_);
        return true;
    }

    void readIds(const Record& record, Product& product) const {
        const std::string sku(cell(record, F::sku));
        product.id = cell(record, F::id);
        if (product.id.empty()) product.id = sku;
        addAlias(product, sku);
        addAlias(product, std::string(cell(record, F::gtin)));
    }

    void readAttributes(const Record& record, Product& product) const {
        for (const AttributeColumns& columns : attributes_) {
            if (std::max(columns.name, columns.values) >= record.cells.size()) continue;
            const std::string name = toAsciiLower(trim(record.cells[columns.name]));
            if (name.empty()) continue;
            for (std::string& value : splitList(record.cells[columns.values])) addAttribute(product, name, std::move(value));
        }
    }

    void readTexts(const Record& record, Product& product) const {
        product.title = htmlText(cell(record, F::name));
        product.description = htmlText(cell(record, F::description));
        const std::string summary = htmlText(cell(record, F::shortDescription));
        if (product.description.find(summary) == std::string::npos) product.description = summary + ' ' + product.description;
        product.brand = htmlText(cell(record, F::brand));
        product.tags = splitList(htmlText(cell(record, F::tags)));
        chooseCategory(product, {cell(record, F::categories)}, {}, true);
        const std::vector<std::string> images = splitList(cell(record, F::images));
        if (!images.empty()) product.imageUrl = images.front();
    }

    void readRow(const Record& record) {
        Product product;
        product.file = input_.file;
        product.line = record.line;
        readIds(record, product);
        if (product.id.empty()) {
            input_.reject(record.line, columns_.nameOf(F::id), "the row has neither ID nor SKU");
            return;
        }
        const bool variation = cell(record, F::type).substr(0, 9) == "variation";
        // 1 is public, 0 private, -1 a draft; hidden products are in no list a shopper sees.
        const std::string_view published = cell(record, F::published);
        if (published == "0" || published == "-1" || cell(record, F::visibility) == "hidden") {
            ++input_.report.unpublished;
            return;
        }
        if (!readPrices(record, product)) return;
        readTexts(record, product);
        readAttributes(record, product);
        product.stock = readNumber(input_, record.line, columns_.nameOf(F::stock), cell(record, F::stock), mark_);
        const std::optional<bool> available = parseAvailability(cell(record, F::inStock));
        product.inStock = available.value_or(!product.stock || *product.stock > 0.0);
        const bool hasVariations = cell(record, F::type).substr(0, 8) == "variable";
        if (hasVariations && !product.stock) product.stock = 0.0;  // the sum of its variations
        product.url = cell(record, F::url);
        if (variation) {
            variations_.push_back({std::string(cell(record, F::parent)), std::move(product)});
            return;
        }
        idBySku_.emplace(cell(record, F::sku), product.id);
        if (product.url.empty() && !cell(record, F::id).empty()) product.url = "/?p=" + product.id;  // WordPress leads on from it
        input_.builder.add(std::move(product));
    }

    // "id:12", or the parent's SKU.
    std::string idOfParent(const std::string& parent) const {
        if (parent.compare(0, 3, "id:") == 0) return parent.substr(3);
        const auto known = idBySku_.find(parent);
        return known == idBySku_.end() ? parent : known->second;
    }

    // At the end, because a parent may stand below its variations.
    void joinVariations() {
        for (Variation& variation : variations_) {
            const std::uint64_t line = variation.product.line;
            variation.product.title.clear();  // "Hoodie - Red, Large" must not become the title of a parent without one
            if (input_.builder.addVariant(idOfParent(variation.parent), std::move(variation.product))) continue;
            input_.reject(line, columns_.nameOf(F::parent),
                          "the parent " + quoted(variation.parent) + " is not among the published products");
        }
    }

    const CatalogInput& input_;
    ColumnMap<F> columns_;
    std::vector<AttributeColumns> attributes_;
    std::vector<Variation> variations_;
    std::unordered_map<std::string, std::string> idBySku_;
    DecimalMark mark_ = DecimalMark::point;
};

}  // namespace

void readWooCatalog(const CatalogInput& input) { WooCatalog(input).read(); }

}  // namespace nearshelf::trainer
