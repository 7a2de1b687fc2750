// SPDX-License-Identifier: MIT
#include "ingest/sessions/bareSessions.h"

#include "ingest/text/ascii.h"
#include "ingest/text/parseTime.h"

#include <algorithm>
#include <string>
#include <vector>

namespace nearshelf::trainer {
namespace {

constexpr std::size_t linesLookedAt = 200;

std::vector<std::string_view> firstLines(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty() && lines.size() < linesLookedAt) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (const std::string_view line = trim(text.substr(0, end)); !line.empty()) lines.push_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::vector<std::string_view> cellsOf(std::string_view line, char delimiter) {
    std::vector<std::string_view> cells;
    for (std::size_t at = 0; at <= line.size();) {
        const std::size_t end = std::min(line.find(delimiter, at), line.size());
        cells.push_back(line.substr(at, end - at));
        at = end + 1;
    }
    return cells;
}

bool isNumber(std::string_view cell) { return !cell.empty() && std::all_of(cell.begin(), cell.end(), isAsciiDigit); }

/// A decimal number, such as a price or a place on earth, is no id.
bool isId(std::string_view cell) {
    return !cell.empty() && (cell.find('.') == std::string_view::npos || std::any_of(cell.begin(), cell.end(), isAsciiLetter));
}

bool isTime(std::string_view cell) {
    return (isNumber(cell) ? cell.size() >= 9 : cell.size() >= 8) && parseTime(cell, DateOrder::monthFirst).has_value();
}

/// "12 15 9 <tab> 7": the ids so far and the one that came next.
bool areBeginnings(const std::vector<std::string_view>& lines) {
    bool several = false;
    for (const std::string_view line : lines) {
        const auto parts = cellsOf(line, '\t');
        if (parts.size() != 2 || parts[1].find_first_of(" ,;") != std::string_view::npos ||
            parts[0].find_first_of(",;") != std::string_view::npos)
            return false;
        several = several || trim(parts[0]).find(' ') != std::string_view::npos;
    }
    return several;
}

using Rows = std::vector<std::vector<std::string_view>>;

template <typename Is>
bool isColumnOf(const Rows& rows, std::size_t column, Is is) {
    return std::all_of(rows.begin(), rows.end(), [&](const auto& row) { return is(row[column]); });
}

std::vector<std::string> columnsOf(const Rows& rows) {
    std::vector<std::string> names(rows.front().size());
    const auto name = [&](const char* given, auto is) {
        for (std::size_t column = 0; column < names.size(); ++column) {
            if (!names[column].empty() || !isColumnOf(rows, column, is)) continue;
            names[column] = given;
            return true;
        }
        return false;
    };
    if (!name("time", isTime) || !name("session", isId) || !name("item", isId)) return {};
    for (std::size_t column = 0; column < names.size(); ++column)
        if (names[column].empty()) names[column] = "column" + std::to_string(column + 1);
    return names;
}

}  // namespace

std::optional<FileFormat> bareSessions(std::string_view text) {
    const std::vector<std::string_view> lines = firstLines(text);
    const auto holds = [&](const char* characters) {
        return std::any_of(lines.begin(), lines.end(),
                           [&](std::string_view line) { return line.find_first_of(characters) != std::string_view::npos; });
    };
    if (lines.size() < 2 || holds("\"{}<>")) return std::nullopt;
    FileFormat format;
    format.kind = ExportKind::sessions;
    format.container = Container::sessionLines;
    if (areBeginnings(lines)) {
        format.delimiter = '\t';
        format.beginnings = true;
        return format;
    }
    for (const char delimiter : {',', ';', '\t'}) {
        Rows rows;
        for (const std::string_view line : lines) rows.push_back(cellsOf(line, delimiter));
        const auto [least, most] =
            std::minmax_element(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.size() < b.size(); });
        format.delimiter = delimiter;
        if (least->size() == most->size()) {
            if (most->size() < 3) continue;
            format.columns = columnsOf(rows);
            format.container = Container::delimited;
            if (!format.columns.empty()) return format;
        } else if (std::all_of(rows.begin(), rows.end(), [](const auto& row) { return std::all_of(row.begin(), row.end(), isNumber); })) {
            format.container = Container::sessionLines;
            return format;
        }
    }
    return std::nullopt;
}

}  // namespace nearshelf::trainer
