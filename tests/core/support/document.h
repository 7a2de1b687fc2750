// SPDX-License-Identifier: MIT
// The tables of a Markdown page, so that a page can be compared with the code it describes.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace nearshelf::test {

/// A table's rows below its head, cells trimmed.
class Table {
public:
    explicit Table(std::vector<std::vector<std::string>> rows) : rows_(std::move(rows)) {}
    const std::vector<std::vector<std::string>>& rows() const { return rows_; }
    std::size_t size() const { return rows_.size(); }
    /// The row whose first cell is `name`; fails the test when there is none.
    const std::vector<std::string>& row(const std::string& name) const;

private:
    std::vector<std::vector<std::string>> rows_;
};

class Document {
public:
    /// `path` from the project's root.
    explicit Document(const std::string& path);
    const std::string& text() const { return text_; }
    /// The table whose head begins with this cell; fails the test when there is none.
    Table table(const std::string& firstHead) const;
    /// The text from the heading that begins with `heading` to the next one of its kind.
    std::string section(const std::string& heading) const;

private:
    std::string path_, text_;
};

}  // namespace nearshelf::test
