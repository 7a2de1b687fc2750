// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/records/recordReader.h"
#include "ingest/text/ascii.h"
#include "ingest/text/columnName.h"

#include <array>
#include <initializer_list>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace nearshelf::trainer {

/// The normalised column names under which exports carry one field, best first.
template <typename Field>
struct FieldNames {
    Field field;
    std::vector<std::string_view> names;
};

/// Finds the columns of each field. `Field` is an enum class whose last member is `count`.
template <typename Field>
class ColumnMap {
public:
    explicit ColumnMap(const std::vector<FieldNames<Field>>& table) : table_(table) {}

    /// To be called before a row is read: the columns of some containers grow on the way.
    void update(const std::vector<std::string>& columns) {
        if (columns.size() == known_) return;
        known_ = columns.size();
        names_ = columns;
        std::unordered_map<std::string, std::size_t> byName;
        for (std::size_t i = 0; i < columns.size(); ++i) byName.emplace(normalizeColumnName(columns[i]), i);
        for (auto& list : columnsOf_) list.clear();
        for (const FieldNames<Field>& entry : table_) {
            for (const std::string_view name : entry.names) {
                const auto found = byName.find(std::string(name));
                if (found != byName.end()) columnsOf_[index(entry.field)].push_back(found->second);
            }
        }
    }

    bool has(Field field) const { return !columnsOf_[index(field)].empty(); }
    const std::vector<std::size_t>& columnsOf(Field field) const { return columnsOf_[index(field)]; }

    /// The trimmed first non-empty cell of the field, empty when there is none.
    std::string_view get(const Record& record, Field field) const {
        for (const std::size_t column : columnsOf_[index(field)]) {
            const std::string_view cell = column < record.cells.size() ? trim(record.cells[column]) : std::string_view();
            if (!cell.empty()) return cell;
        }
        return {};
    }

    /// The field's best column as the file names it, for messages.
    std::string nameOf(Field field) const { return has(field) ? names_[columnsOf_[index(field)].front()] : std::string(); }

private:
    static constexpr std::size_t index(Field field) { return static_cast<std::size_t>(field); }

    const std::vector<FieldNames<Field>>& table_;
    std::array<std::vector<std::size_t>, static_cast<std::size_t>(Field::count)> columnsOf_;
    std::vector<std::string> names_;
    std::size_t known_ = 0;
};

}  // namespace nearshelf::trainer
