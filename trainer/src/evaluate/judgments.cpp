// SPDX-License-Identifier: MIT
#include "evaluate/judgments.h"

#include "evaluate/gradeScale.h"
#include "ingest/csvReader.h"
#include "ingest/ingestError.h"
#include "ingest/text/ascii.h"
#include "ingest/text/columnName.h"

#include <algorithm>
#include <optional>

namespace nearshelf::trainer {
namespace {

constexpr double highestOrdinaryGrade = 10, highestScaledGrade = 4;

enum Field : std::size_t { query, product, grade, fieldCount };

const std::vector<std::string_view> columnNames[fieldCount] = {
    {"query", "search_term", "search_query", "query_text", "keywords", "keyword", "search", "q"},
    {"product", "product_id", "productid", "product_uid", "item", "item_id", "doc_id", "docid", "document_id", "document", "asin", "sku",
     "id"},
    {"grade", "relevance", "label", "rating", "judgment", "judgement", "esci_label", "relevance_score", "score", "gain"},
};

struct Row {
    std::string cells[fieldCount];
    std::uint64_t line;
};

class Table {
public:
    explicit Table(const Source& source) : name_(source.name()) {
        IngestReport report;
        const std::string text = source.readText(report);
        CsvReader reader(text, guessDelimiter(text), name_);
        std::vector<std::string_view> cells;
        if (!reader.next(cells)) throw IngestError({name_, 1, ""}, "an empty file", "the columns query, product and grade");
        if (findColumns(cells)) add(cells, reader.line());
        while (reader.next(cells)) add(cells, reader.line());
        if (rows.empty()) throw IngestError({name_, reader.line(), ""}, "no judgments below the header", "query, product and grade");
    }

    std::vector<Row> rows;

private:
    /// True where the row is no header but a judgment itself.
    bool findColumns(const std::vector<std::string_view>& cells) {
        std::vector<std::string> columns;
        for (const std::string_view cell : cells) columns.push_back(normalizeColumnName(cell));
        std::optional<Field> missing;
        for (const Field field : {grade, product, query}) {
            const auto named = std::find_first_of(columnNames[field].begin(), columnNames[field].end(), columns.begin(), columns.end());
            if (named == columnNames[field].end())
                missing = field;
            else
                columnOf_[field] = static_cast<std::size_t>(std::find(columns.begin(), columns.end(), *named) - columns.begin());
        }
        if (!missing) return false;
        if (cells.size() == fieldCount && gradeNumber(trim(cells[grade]))) {
            for (const Field field : {query, product, grade}) columnOf_[field] = field;
            return true;
        }
        std::string list;
        for (const std::string_view cell : cells) list += (list.empty() ? "" : ", ") + std::string(cell.substr(0, 40));
        throw IngestError({name_, 1, std::string(columnNames[*missing].front())}, "no such column among " + list,
                          "the columns query, product and grade");
    }

    void add(const std::vector<std::string_view>& cells, std::uint64_t line) {
        if (cells.size() <= *std::max_element(std::begin(columnOf_), std::end(columnOf_)))
            throw IngestError({name_, line, ""}, std::to_string(cells.size()) + " cells", "query, product and grade");
        Row row{{}, line};
        for (const Field field : {query, product, grade}) row.cells[field] = trim(cells[columnOf_[field]]);
        rows.push_back(std::move(row));
    }

    std::string name_;
    std::size_t columnOf_[fieldCount] = {};
};

/// Of every row its grade.
std::vector<double> gradesOf(const std::vector<Row>& rows, const std::string& file) {
    std::vector<std::string_view> words;
    bool numbers = false;
    for (const Row& row : rows) {
        const std::string_view cell = row.cells[grade];
        if (gradeNumber(cell))
            numbers = true;
        else if (std::find(words.begin(), words.end(), cell) == words.end())
            words.push_back(cell);
    }
    const GradeScale* const scale = GradeScale::of(words);
    if (!words.empty() && (numbers || scale == nullptr)) {
        const auto named = [&](const Row& row) { return row.cells[grade] == (numbers ? words.front() : words.back()); };
        const Row& row = *std::find_if(rows.begin(), rows.end(), named);
        throw IngestError({file, row.line, "grade"}, "\"" + row.cells[grade] + "\"",
                          "numbers alone, or the words of one scale: exact, partial, irrelevant; E, S, C, I; perfect … bad");
    }
    std::vector<double> grades;
    for (const Row& row : rows) grades.push_back(words.empty() ? *gradeNumber(row.cells[grade]) : scale->gradeOf(row.cells[grade]));
    const double highest = *std::max_element(grades.begin(), grades.end());
    if (highest > highestOrdinaryGrade)
        for (double& value : grades) value *= highestScaledGrade / highest;
    return grades;
}

}  // namespace

Judgments readJudgments(const Source& source, const std::vector<Product>& products) {
    std::unordered_map<std::string_view, std::uint32_t> itemOf;
    for (std::uint32_t item = 0; item < products.size(); ++item)
        for (const std::string& alias : products[item].aliases) itemOf.try_emplace(alias, item);
    for (std::uint32_t item = 0; item < products.size(); ++item) itemOf[products[item].id] = item;

    const Table table(source);
    const std::vector<double> grades = gradesOf(table.rows, source.name());
    Judgments judgments;
    judgments.rows = table.rows.size();
    std::unordered_map<std::string, std::size_t> queryOf;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const Row& row = table.rows[i];
        const auto [found, isNew] = queryOf.try_emplace(row.cells[query], judgments.queries.size());
        if (isNew) judgments.queries.push_back({found->first, {}});
        const auto item = itemOf.find(row.cells[product]);
        if (item == itemOf.end()) {
            ++judgments.unknownProducts;
            continue;
        }
        double& held = judgments.queries[found->second].grades.try_emplace(item->second, 0).first->second;
        held = std::max(held, grades[i]);
    }
    if (judgments.unknownProducts == judgments.rows)
        throw IngestError({source.name(), table.rows.front().line, "product"}, "\"" + table.rows.front().cells[product] + "\"",
                          "products of the catalog: none of the file's is");
    return judgments;
}

}  // namespace nearshelf::trainer
