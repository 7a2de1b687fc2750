// SPDX-License-Identifier: MIT
#include "sql/postgresDatabase.h"

#include "sql/withWord.h"

#include <algorithm>
#include <cstring>
#include <libpq-fe.h>

namespace nearshelf::collector {
namespace {

// PostgreSQL's own numbers of the types asked for here (pg_type.dat).
constexpr Oid boolType = 16, byteaType = 17, int8Type = 20, textType = 25, int4Type = 23;
constexpr std::size_t noncesAtOnce = 20000;

void putBig(std::string& out, std::uint64_t value, int bytes) {
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) out.push_back(static_cast<char>(value >> shift));
}

std::uint64_t readBig(const char* from, int bytes) {
    std::uint64_t value = 0;
    for (int i = 0; i < bytes; ++i) value = value << 8 | static_cast<std::uint8_t>(from[i]);
    return value;
}

/// A bytea[] in PostgreSQL's binary form: dimensions, whether there are nulls, element type, length, lower bound, elements.
std::string arrayOf(const Nonce* nonces, std::size_t count) {
    std::string out;
    out.reserve(20 + count * (4 + sizeof(Nonce)));
    putBig(out, 1, 4);
    putBig(out, 0, 4);
    putBig(out, byteaType, 4);
    putBig(out, count, 4);
    putBig(out, 1, 4);
    for (std::size_t i = 0; i < count; ++i) {
        putBig(out, sizeof(Nonce), 4);
        out.append(reinterpret_cast<const char*>(nonces[i].data()), sizeof(Nonce));
    }
    return out;
}

struct Parameter {
    std::string bytes;
    Oid type = 0;
    bool isNull = false;
};

Parameter parameterOf(const SqlValue& value) {
    Parameter parameter;
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        parameter.type = int8Type;
        putBig(parameter.bytes, static_cast<std::uint64_t>(*number), 8);
    } else if (const auto* text = std::get_if<std::string>(&value)) {
        parameter = {*text, textType};
    } else if (const auto* bytes = std::get_if<Bytes>(&value)) {
        parameter = {std::string(bytes->begin(), bytes->end()), byteaType};
    } else {
        parameter.isNull = true;
    }
    return parameter;
}

SqlValue columnOf(const PGresult* result, int row, int column) {
    if (PQgetisnull(result, row, column)) return std::monostate();
    const char* value = PQgetvalue(result, row, column);
    const int size = PQgetlength(result, row, column);
    switch (PQftype(result, column)) {
        case int8Type: return static_cast<std::int64_t>(readBig(value, 8));
        case int4Type: return std::int64_t{static_cast<std::int32_t>(readBig(value, 4))};
        case boolType: return std::int64_t{*value};
        case byteaType: return Bytes(value, value + size);
        default: return std::string(value, static_cast<std::size_t>(size));
    }
}

}  // namespace

void PostgresDatabase::Clear::operator()(pg_result* result) const { PQclear(result); }

PostgresDatabase::PostgresDatabase(const std::string& url) : url_(url) { connect(); }

PostgresDatabase::~PostgresDatabase() { PQfinish(connection_); }

void PostgresDatabase::connect() {
    PQfinish(connection_);
    inTransaction_ = false;
    connection_ = PQconnectdb(url_.c_str());
    if (PQstatus(connection_) != CONNECTION_OK) fail("connecting");
    PQsetNoticeProcessor(
        connection_, [](void*, const char*) {}, nullptr);
}

void PostgresDatabase::fail(const std::string& doing) {
    std::string reason = PQerrorMessage(connection_);
    while (!reason.empty() && reason.back() == '\n') reason.pop_back();
    throw DatabaseError("PostgreSQL: " + doing + ": " + reason);
}

PostgresDatabase::Answer PostgresDatabase::execute(const std::string& sql, const SqlRow& values, bool asBinary) {
    if (PQstatus(connection_) != CONNECTION_OK && !inTransaction_) connect();
    std::vector<Parameter> parameters;
    for (const SqlValue& value : values) parameters.push_back(parameterOf(value));
    std::vector<const char*> pointers;
    std::vector<int> sizes, formats(parameters.size(), 1);
    std::vector<Oid> types;
    for (const Parameter& parameter : parameters) {
        pointers.push_back(parameter.isNull ? nullptr : parameter.bytes.data());
        sizes.push_back(static_cast<int>(parameter.bytes.size()));
        types.push_back(parameter.type);
    }
    Answer answer(PQexecParams(connection_, sql.c_str(), static_cast<int>(parameters.size()), types.data(), pointers.data(), sizes.data(),
                               formats.data(), asBinary ? 1 : 0));
    const ExecStatusType status = PQresultStatus(answer.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) fail(sql);
    return answer;
}

std::vector<SqlRow> PostgresDatabase::run(std::string_view sql, const SqlRow& values) {
    const std::string text = withWord(withWord(sql, "BYTES", "BYTEA"), "BYKEY", "");
    const bool ends = text == "COMMIT" || text == "ROLLBACK";
    if (ends) inTransaction_ = false;
    const Answer answer = execute(text, values, true);
    if (text == "BEGIN") inTransaction_ = true;
    std::vector<SqlRow> rows;
    for (int row = 0; row < PQntuples(answer.get()); ++row) {
        SqlRow columns;
        for (int column = 0; column < PQnfields(answer.get()); ++column) columns.push_back(columnOf(answer.get(), row, column));
        rows.push_back(std::move(columns));
    }
    return rows;
}

std::vector<bool> PostgresDatabase::insertNew(const std::string& table, const std::vector<Nonce>& nonces) {
    std::vector<bool> isNew(nonces.size());
    const std::string sql = "INSERT INTO " + table + " SELECT unnest($1::bytea[]) ORDER BY 1 ON CONFLICT DO NOTHING RETURNING nonce";
    for (std::size_t from = 0; from < nonces.size(); from += noncesAtOnce) {
        const std::size_t count = std::min(noncesAtOnce, nonces.size() - from);

        const std::string array = arrayOf(nonces.data() + from, count);
        const char* value = array.data();
        const int size = static_cast<int>(array.size()), format = 1;
        constexpr Oid byteaArrayType = 1001;
        const Answer answer(PQexecParams(connection_, sql.c_str(), 1, &byteaArrayType, &value, &size, &format, 1));
        if (PQresultStatus(answer.get()) != PGRES_TUPLES_OK) fail("storing report numbers");
        for (int row = 0; row < PQntuples(answer.get()); ++row) {
            Nonce nonce;
            std::memcpy(nonce.data(), PQgetvalue(answer.get(), row, 0), nonce.size());
            const auto at = std::lower_bound(nonces.begin(), nonces.end(), nonce);
            isNew[static_cast<std::size_t>(at - nonces.begin())] = true;
        }
    }
    return isNew;
}

std::vector<std::string> PostgresDatabase::tablesLike(const std::string& prefix) {
    std::vector<std::string> names;
    for (const SqlRow& row : run("SELECT table_name::text FROM information_schema.tables WHERE table_schema = current_schema() AND "
                                 "substr(table_name, 1, $2::int) = $1",
                                 {prefix, static_cast<std::int64_t>(prefix.size())}))
        names.push_back(textOf(row[0]));
    return names;
}

}  // namespace nearshelf::collector
