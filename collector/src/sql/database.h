// SPDX-License-Identifier: MIT
// The one interface to what is kept: the same SQL for SQLite and PostgreSQL, so that what one counts the other counts.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace nearshelf::collector {

using Bytes = std::vector<std::uint8_t>;
/// Null, a 64-bit integer, text or bytes.
using SqlValue = std::variant<std::monostate, std::int64_t, std::string, Bytes>;
using SqlRow = std::vector<SqlValue>;
using Nonce = std::array<std::uint8_t, 16>;

/// What the database answered instead of doing it. Transient: the same work may succeed later.
struct DatabaseError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

class Database {
public:
    virtual ~Database() = default;

    /// One statement with $1, $2, … . In schemas BYTES stands for the type of byte strings,
    /// and BYKEY after a table's columns asks for rows that lie in the order of their key, not of their arrival, where the database can.
    virtual std::vector<SqlRow> run(std::string_view sql, const SqlRow& values = {}) = 0;

    /// Puts `nonces` into `table` (one column, the key) and says which were not there before. Sorted and without repetition.
    virtual std::vector<bool> insertNew(const std::string& table, const std::vector<Nonce>& nonces) = 0;

    /// CREATE TABLE IF NOT EXISTS …, which PostgreSQL refuses once when two collectors ask at the same time.
    void create(std::string_view sql);

    /// All of `work` or nothing of it. May be called again from the start when the database was away.
    void atomically(const std::function<void()>& work);

    /// Names of tables that begin with `prefix`.
    virtual std::vector<std::string> tablesLike(const std::string& prefix) = 0;
};

/// A file name, or postgres://… . Throws DatabaseError that names it (never with its password).
std::unique_ptr<Database> openDatabase(const std::string& where);

inline std::int64_t integerOf(const SqlValue& value) { return std::get<std::int64_t>(value); }
inline const std::string& textOf(const SqlValue& value) { return std::get<std::string>(value); }
inline const Bytes& bytesOf(const SqlValue& value) { return std::get<Bytes>(value); }

}  // namespace nearshelf::collector
