// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nearshelf::trainer {

enum class ExportKind { catalog, orders, sessions };
enum class Container { delimited, json, xml, yaml, sessionLines };
enum class Dialect { plain, shopify, wooCommerce, merchantFeed };

/// What a file is, found from its content; file names are never looked at.
struct FileFormat {
    ExportKind kind = ExportKind::catalog;
    Container container = Container::delimited;
    Dialect dialect = Dialect::plain;
    char delimiter = ',';              ///< for Container::delimited; between the ids of Container::sessionLines, besides spaces
    std::size_t bodyAt = 0;            ///< bytes of Excel's "sep=;" line above the header, else 0
    std::vector<std::string> columns;  ///< names for a file without a header; else empty
    bool beginnings = false;           ///< session lines that repeat one session's beginnings, with what came next behind a tab
};

/// Throws IngestError, with the columns found and what was expected, when the text is of no known format.
FileFormat detectFormat(std::string_view text, const std::string& fileName);

/// The format as a phrase for people: "Shopify product CSV", "plain order JSON".
std::string describeFormat(const FileFormat& format);

}  // namespace nearshelf::trainer
