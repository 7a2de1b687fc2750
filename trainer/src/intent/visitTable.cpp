// SPDX-License-Identifier: MIT
#include "intent/visitTable.h"

#include "ingest/csvReader.h"
#include "ingest/ingestError.h"
#include "ingest/text/parseFlag.h"
#include "ingest/text/quoted.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <stdexcept>

namespace nearshelf::trainer {
namespace {

bool sameName(const std::string& a, const std::string& b) {
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return (x | 0x20) == (y | 0x20); });
}

bool parseFloat(std::string_view text, float& value) {
    if (text.empty()) {
        value = std::numeric_limits<float>::quiet_NaN();
        return true;
    }
    if (const auto flag = text.size() > 1 ? parseFlag(text) : std::nullopt) {
        value = *flag ? 1.0f : 0.0f;
        return true;
    }
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size();
}

std::size_t answerColumn(const std::vector<std::string>& columns) {
    const auto named = std::find_if(columns.begin(), columns.end(), [](const std::string& name) { return sameName(name, "revenue"); });
    return named == columns.end() ? columns.size() - 1 : static_cast<std::size_t>(named - columns.begin());
}

/// Numbers where every cell of the column is one.
void sortOut(VisitTable& table) {
    table.numbers.resize(table.columns.size());
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        std::vector<float> numbers(table.visits());
        bool numeric = true;
        for (std::size_t row = 0; row < numbers.size() && numeric; ++row) numeric = parseFloat(table.texts[column][row], numbers[row]);
        if (!numeric) continue;
        table.numbers[column] = std::move(numbers);
        table.texts[column].clear();
    }
}

}  // namespace

int VisitTable::columnOf(const std::string& name) const {
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (sameName(columns[i], name)) return static_cast<int>(i);
    return -1;
}

VisitTable readVisitTable(const Source& source, IngestReport& report) {
    const std::string text = source.readText(report);
    CsvReader reader(text, guessDelimiter(text), source.name());
    std::vector<std::string_view> cells;
    VisitTable table;
    if (reader.next(cells)) table.columns.assign(cells.begin(), cells.end());
    if (table.columns.size() < 2) throw IngestError({source.name(), 1, ""}, "no columns", "a header row and one visit a row");
    const std::size_t width = table.columns.size(), answer = answerColumn(table.columns);
    const std::string answerName = table.columns[answer];
    table.columns.erase(table.columns.begin() + static_cast<std::ptrdiff_t>(answer));
    table.texts.resize(table.columns.size());
    while (reader.next(cells)) {
        if (cells.size() != width)
            throw IngestError({source.name(), reader.line(), ""}, std::to_string(cells.size()) + " cells", std::to_string(width));
        const auto bought = parseFlag(cells[answer]);
        if (!bought) throw IngestError({source.name(), reader.line(), answerName}, quoted(cells[answer]), "TRUE or FALSE");
        table.bought.push_back(*bought ? 1 : 0);
        for (std::size_t i = 0, column = 0; i < width; ++i)
            if (i != answer) table.texts[column++].emplace_back(cells[i]);
    }
    const auto buyers = std::count(table.bought.begin(), table.bought.end(), std::uint8_t{1});
    if (buyers == 0 || buyers == static_cast<std::ptrdiff_t>(table.visits()))
        throw IngestError({source.name(), 0, answerName}, "the same answer in every row", "visits with and without a purchase");
    sortOut(table);
    return table;
}

void dropColumn(VisitTable& table, const std::string& name) {
    const int column = table.columnOf(name);
    if (column < 0) {
        std::string known;
        for (const std::string& one : table.columns) known += (known.empty() ? "" : ", ") + one;
        throw std::runtime_error("--without: found \"" + name + "\", expected one of " + known);
    }
    table.columns.erase(table.columns.begin() + column);
    table.numbers.erase(table.numbers.begin() + column);
    table.texts.erase(table.texts.begin() + column);
}

}  // namespace nearshelf::trainer
