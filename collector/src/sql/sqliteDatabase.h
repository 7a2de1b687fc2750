// SPDX-License-Identifier: MIT
#pragma once

#include "sql/database.h"

#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace nearshelf::collector {

/// One file; write-ahead log, every commit on disk before it counts, deleted rows overwritten.
class SqliteDatabase : public Database {
public:
    explicit SqliteDatabase(const std::string& file);
    ~SqliteDatabase() override;

    std::vector<SqlRow> run(std::string_view sql, const SqlRow& values) override;
    std::vector<bool> insertNew(const std::string& table, const std::vector<Nonce>& nonces) override;
    std::vector<std::string> tablesLike(const std::string& prefix) override;

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;
    Statement prepare(std::string_view sql);
    [[noreturn]] void fail(const char* doing);

    sqlite3* db_ = nullptr;
    std::string file_;
};

}  // namespace nearshelf::collector
