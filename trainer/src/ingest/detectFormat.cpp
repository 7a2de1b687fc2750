// SPDX-License-Identifier: MIT
#include "ingest/detectFormat.h"

#include "ingest/csvReader.h"
#include "ingest/ingestError.h"
#include "ingest/records/jsonRecords.h"
#include "ingest/records/openRecords.h"
#include "ingest/sessions/bareSessions.h"
#include "ingest/text/ascii.h"
#include "ingest/text/columnName.h"

#include <algorithm>
#include <initializer_list>
#include <memory>
#include <optional>
#include <unordered_set>

namespace nearshelf::trainer {
namespace {

using Names = std::unordered_set<std::string>;

bool hasAny(const Names& names, std::initializer_list<const char*> wanted) {
    return std::any_of(wanted.begin(), wanted.end(), [&](const char* name) { return names.count(name) != 0; });
}

bool hasAll(const Names& names, std::initializer_list<const char*> wanted) {
    return std::all_of(wanted.begin(), wanted.end(), [&](const char* name) { return names.count(name) != 0; });
}

bool isSessions(const Names& names) {
    const bool item = hasAny(names, {"item_id", "itemid", "product_id", "productid", "item", "items", "item_ids", "product", "sku",
                                     "handle", "aid", "line_item_id", "line_aid", "line_product_id", "line_item", "line_id"});
    const bool session = hasAny(names, {"session_id", "sessionid", "session", "visit_id", "user_session", "ga_session_id"});
    const bool visitor = hasAny(names, {"visitor_id", "visitorid", "user_id", "client_id", "user_pseudo_id", "anonymous_id"});
    const bool event = hasAny(names, {"event_type", "event", "event_name", "line_event_type", "line_event", "line_type"});
    return item && (session || (visitor && event));
}

std::optional<Dialect> orderDialect(const Names& names) {
    if (hasAll(names, {"name", "lineitem_name"})) return Dialect::shopify;
    const bool exploded = hasAny(names, {"line_sku", "line_product_id", "line_name", "line_title", "line_id", "line_item_id"});
    const bool order = hasAny(names, {"order_id", "order_number", "order_no", "invoice", "invoice_no", "invoice_number", "invoice_id",
                                      "transaction_id", "basket_id", "receipt_id", "order_key", "order"});
    const bool product = hasAny(
        names, {"product_id", "productid", "stock_code", "item_id", "sku", "item_sku", "item_name", "item_product_id", "product_sku",
                "product_name", "product", "line_items", "line_item_1", "article_id", "handle", "variant_sku", "item", "product_code"});
    if (!(exploded || (order && product))) return std::nullopt;
    const bool woo = hasAny(names, {"order_status", "item_cost", "billing_email", "email_billing", "line_items", "line_item_1"});
    return woo ? Dialect::wooCommerce : Dialect::plain;
}

std::optional<Dialect> catalogDialect(const Names& names) {
    const bool variantColumns = hasAny(names, {"variant_price", "variant_sku", "option1_name", "option1_value", "body_html"});
    if (hasAll(names, {"handle", "title"}) && variantColumns) return Dialect::shopify;
    if (hasAll(names, {"url_handle", "title"})) return Dialect::shopify;
    if (hasAll(names, {"type", "regular_price"}) && hasAny(names, {"published", "in_stock", "is_featured"})) return Dialect::wooCommerce;
    if (hasAll(names, {"id", "title", "link"}) && hasAny(names, {"image_link", "availability", "google_product_category"})) {
        return Dialect::merchantFeed;
    }
    const bool id =
        hasAny(names, {"id", "product_id", "productid", "item_id", "sku", "handle", "slug", "stock_code", "asin", "article_id",
                       "article_number", "item_number", "entity_id", "product_code", "code", "product_uid", "product", "doc_id", "docid"});
    const bool content = hasAny(names, {"title", "name", "product_name", "product_title", "item_name", "price", "category", "categories",
                                        "description", "product_description", "product_type", "brand", "text"});
    return id && content ? std::optional<Dialect>(Dialect::plain) : std::nullopt;
}

// Lines of ids between spaces, with no sign of any other format in the first ones.
bool looksLikeSessionLines(std::string_view text) {
    constexpr int linesLookedAt = 50;
    bool several = false;
    for (int line = 0; line < linesLookedAt && !text.empty(); ++line) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view ids = trim(text.substr(0, end));
        if (ids.find_first_of(",;\t\"{}<>") != std::string_view::npos || ids.find(": ") != std::string_view::npos) return false;
        several = several || ids.find(' ') != std::string_view::npos;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return several;
}

std::string listOf(const std::vector<std::string>& columns) {
    constexpr std::size_t shown = 12;
    constexpr std::size_t longest = 40;
    std::string list;
    for (std::size_t i = 0; i < std::min(columns.size(), shown); ++i) {
        list += (i == 0 ? "" : ", ") + columns[i].substr(0, longest);
    }
    return list + (columns.size() > shown ? ", …" : "");
}

// Kind and dialect from the column names; throws when they fit nothing.
void classify(FileFormat& format, const std::vector<std::string>& columns, const std::string& fileName) {
    Names names;
    for (const std::string& column : columns) names.insert(normalizeColumnName(column));
    const auto orders = orderDialect(names);
    const auto catalog = catalogDialect(names);
    const bool variants = catalog == Dialect::shopify || catalog == Dialect::wooCommerce;
    if (isSessions(names) && !orders) {
        format.kind = ExportKind::sessions;
    } else if (orders && !variants) {
        format.kind = ExportKind::orders;
        format.dialect = *orders;
    } else if (catalog) {
        format.kind = ExportKind::catalog;
        // The platforms' own dialects are ways to lay out a table; their JSON names its fields like everyone's.
        format.dialect = format.container == Container::delimited ? *catalog : Dialect::plain;
    } else {
        throw IngestError({fileName, 1, ""}, columns.empty() ? "no columns" : "the columns " + listOf(columns),
                          "a catalog (id, title, price, …), orders (order id, product, quantity, …) or sessions (session id, "
                          "item, time)");
    }
}

Container containerOf(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) return Container::delimited;
    const std::string_view start = text.substr(begin);
    if (start[0] == '<') return Container::xml;
    if (start[0] == '{' || start[0] == '[') return Container::json;
    const std::string_view head = start.substr(0, 4096);
    const bool list = head.substr(0, 2) == "- " || (head.substr(0, 3) == "---" && head.find("\n- ") != std::string_view::npos);
    if (list && head.find(": ") != std::string_view::npos) return Container::yaml;
    return looksLikeSessionLines(start) ? Container::sessionLines : Container::delimited;
}

// Excel writes "sep=;" above the header and reads it itself.
std::size_t separatorLine(std::string_view text) {
    if (!equalsIgnoringCase(text.substr(0, 4), "sep=")) return 0;
    const std::size_t end = text.find('\n');
    return end == std::string_view::npos ? 0 : end + 1;
}

}  // namespace

FileFormat detectFormat(std::string_view text, const std::string& fileName) {
    if (trim(text).empty()) throw IngestError({fileName, 0, ""}, "no text", "a catalog, orders or sessions");
    if (text.substr(0, 4096).find('\0') != std::string_view::npos)
        throw IngestError({fileName, 0, ""}, "binary data", "a catalog, orders or sessions as text");
    FileFormat format;
    format.container = containerOf(text);
    if (format.container == Container::sessionLines) {
        format.kind = ExportKind::sessions;
        format.delimiter = ' ';
        return format;
    }
    if (format.container == Container::delimited) {
        if (const auto bare = bareSessions(text)) return *bare;
    }
    if (format.container == Container::xml) {
        format.dialect = Dialect::merchantFeed;  // the reader tells a feed from other XML, with the element found
        return format;
    }
    if (format.container == Container::delimited) {
        format.bodyAt = separatorLine(text);
        format.delimiter = guessDelimiter(text.substr(format.bodyAt));
    }
    IngestReport discarded;
    Record first;
    std::unique_ptr<RecordReader> records;
    if (format.container == Container::json) {
        records = std::make_unique<JsonRecords>(text, fileName, true, discarded);
    } else {
        records = openRecords(text, format, fileName, discarded);
    }
    const bool any = records->next(first);
    if (!any && format.container == Container::json) {
        const bool rejected = !discarded.rejects.kept().empty();
        throw IngestError({fileName, rejected ? discarded.rejects.kept().front().line : 1, ""},
                          rejected ? discarded.rejects.kept().front().reason : "JSON without objects", "JSON objects, one per record");
    }
    classify(format, records->columns(), fileName);
    return format;
}

std::string describeFormat(const FileFormat& format) {
    const char* const dialects[] = {"plain", "Shopify", "WooCommerce", "Google Merchant"};
    const char* const kinds[] = {"product", "order", "session"};
    std::string text = dialects[static_cast<std::size_t>(format.dialect)];
    text += std::string(" ") + (format.dialect == Dialect::merchantFeed ? "feed" : kinds[static_cast<std::size_t>(format.kind)]);
    switch (format.container) {
        case Container::delimited:
            return text + (format.delimiter == '\t' ? " TSV" : " CSV") +
                   (format.columns.empty() ? "" : " without header: " + listOf(format.columns));
        case Container::json: return text + " JSON";
        case Container::xml: return text + " XML";
        case Container::yaml: return text + " YAML";
        case Container::sessionLines: return format.beginnings ? "beginnings of sessions" : "sessions, one per line";
    }
    return text;
}

}  // namespace nearshelf::trainer
