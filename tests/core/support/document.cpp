// SPDX-License-Identifier: MIT
#include "core/support/document.h"

#include "core/support/bytes.h"

#include <catch2/catch.hpp>
#include <sstream>

namespace nearshelf::test {

static std::vector<std::string> cellsOf(const std::string& line) {
    std::vector<std::string> cells;
    std::stringstream stream(line.substr(1));
    for (std::string cell; std::getline(stream, cell, '|');) {
        const std::size_t first = cell.find_first_not_of(' '), last = cell.find_last_not_of(' ');
        cells.push_back(first == std::string::npos ? "" : cell.substr(first, last - first + 1));
    }
    return cells;
}

const std::vector<std::string>& Table::row(const std::string& name) const {
    for (const std::vector<std::string>& row : rows_) {
        if (row[0] == name) return row;
    }
    FAIL("no row " << name);
    return rows_.front();
}

Document::Document(const std::string& path) : path_(path), text_(readText(std::string(NEARSHELF_SOURCE) + "/" + path)) {
    REQUIRE_FALSE(text_.empty());
}

Table Document::table(const std::string& firstHead) const {
    std::vector<std::vector<std::string>> rows;
    bool inside = false;
    std::stringstream stream(text_);
    for (std::string line; std::getline(stream, line);) {
        const bool isRow = line.rfind("| ", 0) == 0;
        if (inside && !isRow) break;
        if (inside && line.rfind("| -", 0) != 0) rows.push_back(cellsOf(line));
        if (isRow && cellsOf(line)[0] == firstHead) inside = true;
    }
    INFO(path_ << ": table " << firstHead);
    REQUIRE_FALSE(rows.empty());
    return Table(rows);
}

std::string Document::section(const std::string& heading) const {
    const std::size_t start = text_.find("\n" + heading);
    INFO(path_ << ": " << heading);
    REQUIRE(start != std::string::npos);
    const std::string kind = heading.substr(0, heading.find(' ') + 1);
    return text_.substr(start + 1, text_.find("\n" + kind, start + 1) - start - 1);
}

}  // namespace nearshelf::test
