// SPDX-License-Identifier: MIT
#include "sql/sqliteDatabase.h"

#include "sql/withWord.h"

#include <sqlite3.h>

namespace nearshelf::collector {
namespace {

constexpr int busyMs = 10000;

int bind(sqlite3_stmt* statement, int at, const SqlValue& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) return sqlite3_bind_int64(statement, at, *number);
    if (const auto* text = std::get_if<std::string>(&value))
        return sqlite3_bind_text(statement, at, text->data(), static_cast<int>(text->size()), SQLITE_TRANSIENT);
    if (const auto* bytes = std::get_if<Bytes>(&value))
        return sqlite3_bind_blob(statement, at, bytes->empty() ? "" : reinterpret_cast<const char*>(bytes->data()),
                                 static_cast<int>(bytes->size()), SQLITE_TRANSIENT);
    return sqlite3_bind_null(statement, at);
}

SqlValue columnOf(sqlite3_stmt* statement, int column) {
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
    switch (sqlite3_column_type(statement, column)) {
        case SQLITE_INTEGER: return sqlite3_column_int64(statement, column);
        case SQLITE_TEXT: return std::string(reinterpret_cast<const char*>(sqlite3_column_text(statement, column)), size);
        case SQLITE_BLOB: {
            const auto* bytes = static_cast<const std::uint8_t*>(sqlite3_column_blob(statement, column));
            return bytes ? Bytes(bytes, bytes + size) : Bytes();
        }
        default: return std::monostate();
    }
}

}  // namespace

void SqliteDatabase::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

SqliteDatabase::SqliteDatabase(const std::string& file) : file_(file) {
    if (sqlite3_open_v2(file.c_str(), &db_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr) != SQLITE_OK) {
        const std::string reason = db_ ? sqlite3_errmsg(db_) : "out of memory";
        sqlite3_close(db_);
        throw DatabaseError(file + ": " + reason);
    }
    sqlite3_busy_timeout(db_, busyMs);
    // FULL: a commit survives a power cut, not only a crash. secure_delete: what is deleted cannot be read from the file.
    for (const char* pragma : {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA secure_delete=ON"}) {
        try {
            run(pragma, {});
        } catch (...) {
            sqlite3_close(db_);
            throw;
        }
    }
}

SqliteDatabase::~SqliteDatabase() { sqlite3_close(db_); }

void SqliteDatabase::fail(const char* doing) { throw DatabaseError(file_ + ": " + doing + ": " + sqlite3_errmsg(db_)); }

SqliteDatabase::Statement SqliteDatabase::prepare(std::string_view sql) {
    const std::string text = withWord(withWord(sql, "BYTES", "BLOB"), "BYKEY", "WITHOUT ROWID");
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(db_, text.c_str(), static_cast<int>(text.size()), &statement, nullptr) != SQLITE_OK) fail(text.c_str());
    return Statement(statement);
}

std::vector<SqlRow> SqliteDatabase::run(std::string_view sql, const SqlRow& values) {
    // Writers queue at BEGIN: a transaction that reads first could not be promoted while another writes.
    const Statement statement = prepare(sql == "BEGIN" ? "BEGIN IMMEDIATE" : sql);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const int at = sqlite3_bind_parameter_index(statement.get(), ("$" + std::to_string(i + 1)).c_str());
        if (at > 0 && bind(statement.get(), at, values[i]) != SQLITE_OK) fail("binding a value");
    }
    std::vector<SqlRow> rows;
    int step = 0;
    while ((step = sqlite3_step(statement.get())) == SQLITE_ROW) {
        SqlRow row;
        for (int column = 0; column < sqlite3_column_count(statement.get()); ++column) row.push_back(columnOf(statement.get(), column));
        rows.push_back(std::move(row));
    }
    if (step != SQLITE_DONE) fail(std::string(sql).c_str());
    return rows;
}

std::vector<bool> SqliteDatabase::insertNew(const std::string& table, const std::vector<Nonce>& nonces) {
    const Statement statement = prepare("INSERT OR IGNORE INTO " + table + " VALUES ($1)");
    std::vector<bool> isNew(nonces.size());
    for (std::size_t i = 0; i < nonces.size(); ++i) {
        sqlite3_bind_blob(statement.get(), 1, nonces[i].data(), static_cast<int>(nonces[i].size()), SQLITE_STATIC);
        if (sqlite3_step(statement.get()) != SQLITE_DONE) fail("storing report numbers");
        isNew[i] = sqlite3_changes(db_) > 0;
        sqlite3_reset(statement.get());
    }
    return isNew;
}

std::vector<std::string> SqliteDatabase::tablesLike(const std::string& prefix) {
    std::vector<std::string> names;
    for (const SqlRow& row : run("SELECT name FROM sqlite_master WHERE type = 'table' AND substr(name, 1, $2) = $1",
                                 {prefix, static_cast<std::int64_t>(prefix.size())}))
        names.push_back(textOf(row[0]));
    return names;
}

}  // namespace nearshelf::collector
