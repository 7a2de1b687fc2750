// SPDX-License-Identifier: MIT
#pragma once

#include "sql/database.h"

struct pg_conn;
struct pg_result;

namespace nearshelf::collector {

/// One connection; opened again by the next call after it was lost outside a transaction.
class PostgresDatabase : public Database {
public:
    explicit PostgresDatabase(const std::string& url);
    ~PostgresDatabase() override;

    std::vector<SqlRow> run(std::string_view sql, const SqlRow& values) override;
    std::vector<bool> insertNew(const std::string& table, const std::vector<Nonce>& nonces) override;
    std::vector<std::string> tablesLike(const std::string& prefix) override;

private:
    struct Clear {
        void operator()(pg_result* result) const;
    };
    using Answer = std::unique_ptr<pg_result, Clear>;
    Answer execute(const std::string& sql, const SqlRow& values, bool asBinary);
    void connect();
    [[noreturn]] void fail(const std::string& doing);

    std::string url_;
    pg_conn* connection_ = nullptr;
    bool inTransaction_ = false;
};

}  // namespace nearshelf::collector
