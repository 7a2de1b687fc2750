// SPDX-License-Identifier: MIT
#include "ingest/catalog/catalogInput.h"
#include "ingest/catalog/cellValues.h"
#include "ingest/catalog/chooseCategory.h"
#include "ingest/catalog/mergeVariant.h"
#include "ingest/ingestError.h"
#include "ingest/records/columnMap.h"
#include "ingest/records/openRecords.h"
#include "ingest/text/htmlText.h"
#include "ingest/text/parseFlag.h"
#include "ingest/text/splitValues.h"

#include <array>
#include <optional>
#include <unordered_map>

namespace nearshelf::trainer {
namespace {

enum class ShopifyField {
    handle,
    title,
    body,
    vendor,
    category,
    type,
    tags,
    published,
    status,
    sku,
    barcode,
    price,
    compareAtPrice,
    cost,
    tracker,
    quantity,
    policy,
    image,
    variantImage,
    option1,
    option2,
    option3,
    value1,
    value2,
    value3,
    gender,
    ageGroup,
    count
};
using F = ShopifyField;

// First the names of exports since 2025, then those before; Shopify still imports both.
const std::vector<FieldNames<F>>& shopifyFieldNames() {
    static const std::vector<FieldNames<F>> table = {
        {F::handle, {"url_handle", "handle"}},
        {F::title, {"title"}},
        {F::body, {"description", "body_html", "body"}},
        {F::vendor, {"vendor"}},
        {F::category, {"product_category", "standard_product_type"}},
        {F::type, {"type", "custom_product_type"}},
        {F::tags, {"tags"}},
        {F::published, {"published_on_online_store", "published"}},
        {F::status, {"status"}},
        {F::sku, {"sku", "variant_sku"}},
        {F::barcode, {"barcode", "variant_barcode"}},
        {F::price, {"price", "variant_price"}},
        {F::compareAtPrice, {"compare_at_price", "variant_compare_at_price"}},
        {F::cost, {"cost_per_item"}},
        {F::tracker, {"inventory_tracker", "variant_inventory_tracker"}},
        {F::quantity, {"inventory_quantity", "variant_inventory_qty"}},
        {F::policy, {"continue_selling_when_out_of_stock", "variant_inventory_policy"}},
        {F::image, {"product_image_url", "image_src"}},
        {F::variantImage, {"variant_image_url", "variant_image"}},
        {F::option1, {"option1_name"}},
        {F::option2, {"option2_name"}},
        {F::option3, {"option3_name"}},
        {F::value1, {"option1_value"}},
        {F::value2, {"option2_value"}},
        {F::value3, {"option3_value"}},
        {F::gender, {"google_shopping_gender"}},
        {F::ageGroup, {"google_shopping_age_group"}},
    };
    return table;
}

// A product whose rows are still coming in.
struct OpenProduct {
    Product product;
    std::array<std::string, 3> optionNames;
    bool hidden = false;
    bool hasVariant = false;
};

class ShopifyCatalog {
public:
    explicit ShopifyCatalog(const CatalogInput& input) : input_(input), columns_(shopifyFieldNames()) {}

    void read() {
        const auto records = openRecords(input_.text, input_.format, input_.fileName, input_.report);
        columns_.update(records->columns());
        if (!columns_.has(F::handle)) {
            throw IngestError({input_.fileName, 1, ""}, "no handle column", "\"Handle\" or \"URL handle\"");
        }
        Record record;
        while (records->next(record)) {
            ++input_.report.rows;
            readRow(record);
            input_.progress.at(records->position());
        }
        for (OpenProduct& open : open_) {
            if (open.hidden) {
                ++input_.report.unpublished;
            } else {
                input_.builder.add(std::move(open.product));
            }
        }
    }

private:
    std::string_view cell(const Record& record, F field) const { return columns_.get(record, field); }

    // The row's product: rows of one product usually follow each other, but sorted spreadsheets tear them apart. A second
    // row that carries a title is the product once more; the last wins.
    OpenProduct& productOf(const Record& record, const std::string& handle) {
        const bool titled = !cell(record, F::title).empty();
        const auto [known, isNew] = byHandle_.emplace(handle, open_.size());
        if (isNew) {
            open_.emplace_back();
            readProduct(record, handle, open_.back());
        } else if (titled && !open_[known->second].product.title.empty() && cell(record, F::title) != rawTitle_[known->second]) {
            ++input_.report.duplicates;
            open_[known->second] = OpenProduct();
            readProduct(record, handle, open_[known->second]);
        }
        rawTitle_.resize(open_.size());
        if (titled) rawTitle_[known->second] = cell(record, F::title);
        return open_[known->second];
    }

    void readProduct(const Record& record, const std::string& handle, OpenProduct& open) const {
        Product& product = open.product;
        product.id = handle;
        product.file = input_.file;
        product.line = record.line;
        product.title = htmlText(cell(record, F::title));
        product.description = htmlText(cell(record, F::body));
        product.brand = htmlText(cell(record, F::vendor));
        product.tags = splitList(cell(record, F::tags));
        product.imageUrl = cell(record, F::image);
        product.url = "/products/" + handle;  // the address Shopify gives every product; the export has no other
        product.inStock = false;              // until a variant can be bought
        chooseCategory(product, {cell(record, F::category)}, {cell(record, F::type)}, false);
        addAttribute(product, "gender", std::string(cell(record, F::gender)));
        addAttribute(product, "age_group", std::string(cell(record, F::ageGroup)));
        const std::string status = toAsciiLower(cell(record, F::status));
        open.hidden = status == "draft" || status == "archived" || parseFlag(cell(record, F::published)) == false;
    }

    std::optional<double> variantStock(const Record& record, bool& buyable) const {
        const bool untracked = columns_.has(F::tracker) && cell(record, F::tracker).empty();
        std::optional<double> stock;
        if (!untracked) {
            stock = readNumber(input_, record.line, columns_.nameOf(F::quantity), cell(record, F::quantity), DecimalMark::point);
        }
        const std::string_view policy = cell(record, F::policy);
        buyable = !stock || *stock > 0.0 || policy == "continue" || parseFlag(policy) == true;
        if (stock && *stock < 0.0) stock = 0.0;  // oversold
        return stock;
    }

    void readRow(const Record& record) {
        const std::string handle(cell(record, F::handle));
        if (handle.empty()) {
            input_.reject(record.line, columns_.nameOf(F::handle), "the row has no handle");
            return;
        }
        std::optional<double> price;
        if (!readPrice(input_, record.line, columns_.nameOf(F::price), cell(record, F::price), DecimalMark::point, price)) return;
        OpenProduct& open = productOf(record, handle);
        if (open.product.imageUrl.empty()) open.product.imageUrl = cell(record, F::image);
        const bool isVariant = price || !cell(record, F::sku).empty() || !cell(record, F::value1).empty();
        if (isVariant) readVariant(record, price, open);
    }

    void readVariant(const Record& record, std::optional<double> price, OpenProduct& open) {
        Product variant;
        variant.id = cell(record, F::sku);
        addAlias(variant, withoutApostrophe(cell(record, F::barcode)));
        variant.price = price.value_or(0.0);
        const auto number = [&](F field) {
            return readNumber(input_, record.line, columns_.nameOf(field), cell(record, field), DecimalMark::point);
        };
        variant.compareAtPrice = number(F::compareAtPrice);
        variant.cost = number(F::cost);
        variant.imageUrl = cell(record, F::variantImage);
        variant.stock = variantStock(record, variant.inStock);
        completeProduct(variant);

        constexpr F names[] = {F::option1, F::option2, F::option3};
        constexpr F values[] = {F::value1, F::value2, F::value3};
        for (std::size_t i = 0; i < 3; ++i) {
            std::string& name = open.optionNames[i];
            if (!cell(record, names[i]).empty()) name = toAsciiLower(cell(record, names[i]));
            const std::string_view value = cell(record, values[i]);
            const bool onlyVariant = name == "title" && value == "Default Title";  // what Shopify writes when there is no choice
            if (!name.empty() && !onlyVariant) addAttribute(variant, name, std::string(value));
        }

        if (open.hasVariant) {
            ++input_.report.variants;
        } else {
            open.product.stock = variant.stock ? std::optional<double>(0.0) : std::nullopt;
            open.hasVariant = true;
        }
        mergeVariant(open.product, std::move(variant));
    }

    // Shopify puts an apostrophe before barcodes so that spreadsheets keep them as text.
    static std::string withoutApostrophe(std::string_view text) {
        return std::string(!text.empty() && text[0] == '\'' ? text.substr(1) : text);
    }

    const CatalogInput& input_;
    ColumnMap<F> columns_;
    std::vector<OpenProduct> open_;
    std::vector<std::string> rawTitle_;
    std::unordered_map<std::string, std::size_t> byHandle_;
};

}  // namespace

void readShopifyCatalog(const CatalogInput& input) { ShopifyCatalog(input).read(); }

}  // namespace nearshelf::trainer
