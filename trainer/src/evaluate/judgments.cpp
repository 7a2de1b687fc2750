// SPDX-License-Identifier: MIT
#include "evaluate/judgments.h"

#include "ingest/csvReader.h"
#include "ingest/ingestError.h"
#include "ingest/text/columnName.h"

#include <algorithm>
#include <charconv>

namespace nearshelf::trainer {
namespace {

std::size_t columnNamed(const std::vector<std::string>& columns, std::initializer_list<const char*> names, const Source& source) {
    for (const char* name : names) {
        const auto found = std::find(columns.begin(), columns.end(), name);
        if (found != columns.end()) return static_cast<std::size_t>(found - columns.begin());
    }
    throw IngestError({source.name(), 1, *names.begin()}, "no such column", "the columns query, product and grade");
}

double gradeIn(std::string_view cell, const Source& source, std::uint64_t line) {
    double grade = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), grade);
    if (error != std::errc() || end != cell.data() + cell.size() || !(grade >= 0 && grade <= 100))
        throw IngestError({source.name(), line, "grade"}, "\"" + std::string(cell) + "\"", "a number from 0 to 100");
    return grade;
}

}  // namespace

Judgments readJudgments(const Source& source, const std::vector<Product>& products) {
    std::unordered_map<std::string_view, std::uint32_t> itemOf;
    for (std::uint32_t item = 0; item < products.size(); ++item)
        for (const std::string& alias : products[item].aliases) itemOf.try_emplace(alias, item);
    for (std::uint32_t item = 0; item < products.size(); ++item) itemOf[products[item].id] = item;

    IngestReport report;
    const std::string text = source.readText(report);
    CsvReader reader(text, guessDelimiter(text), source.name());
    std::vector<std::string_view> cells;
    if (!reader.next(cells)) throw IngestError({source.name(), 1, ""}, "an empty file", "the columns query, product and grade");
    std::vector<std::string> columns;
    for (const std::string_view cell : cells) columns.push_back(normalizeColumnName(cell));
    const std::size_t query = columnNamed(columns, {"query", "search_term", "q"}, source);
    const std::size_t product = columnNamed(columns, {"product", "product_id", "id", "item"}, source);
    const std::size_t grade = columnNamed(columns, {"grade", "relevance", "label"}, source);

    Judgments judgments;
    std::unordered_map<std::string, std::size_t> queryOf;
    while (reader.next(cells)) {
        if (cells.size() <= std::max({query, product, grade}))
            throw IngestError({source.name(), reader.line(), ""}, std::to_string(cells.size()) + " cells", "query, product and grade");
        ++judgments.rows;
        const double value = gradeIn(cells[grade], source, reader.line());
        const auto [found, isNew] = queryOf.try_emplace(std::string(cells[query]), judgments.queries.size());
        if (isNew) judgments.queries.push_back({found->first, {}});
        const auto item = itemOf.find(cells[product]);
        if (item == itemOf.end())
            ++judgments.unknownProducts;
        else
            judgments.queries[found->second].grades[item->second] = value;
    }
    return judgments;
}

}  // namespace nearshelf::trainer
