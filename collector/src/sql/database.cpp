// SPDX-License-Identifier: MIT
#include "sql/database.h"

#include "sql/postgresDatabase.h"
#include "sql/sqliteDatabase.h"

namespace nearshelf::collector {

void Database::atomically(const std::function<void()>& work) {
    run("BEGIN");
    try {
        work();
        run("COMMIT");
    } catch (...) {
        try {
            run("ROLLBACK");
        } catch (const DatabaseError&) {
            // The connection is gone, and the transaction with it.
        }
        throw;
    }
}

void Database::create(std::string_view sql) {
    try {
        run(sql);
    } catch (const DatabaseError&) {
        run(sql);
    }
}

std::unique_ptr<Database> openDatabase(const std::string& where) {
    if (where.rfind("postgres://", 0) == 0 || where.rfind("postgresql://", 0) == 0) return std::make_unique<PostgresDatabase>(where);
    return std::make_unique<SqliteDatabase>(where);
}

}  // namespace nearshelf::collector
