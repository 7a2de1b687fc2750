// SPDX-License-Identifier: MIT
#include "reports/ldpStore.h"

#include "week/weeks.h"

#include <cstdlib>
#include <cstring>
#include <map>
#include <tuple>

namespace nearshelf::collector {
namespace {

const std::string noncesPrefix = "nearshelf_ldp_nonces_";

using Cell = std::tuple<std::uint32_t, std::uint32_t, std::uint8_t, std::uint8_t>;

Nonce nonceOf(const LdpReport& report) {
    Nonce nonce;
    std::memcpy(nonce.data(), report.nonce, nonce.size());
    return nonce;
}

}  // namespace

LdpStore::LdpStore(Database& database) : database_(database) {
    database_.create(
        "CREATE TABLE IF NOT EXISTS nearshelf_ldp_counts (task_version BIGINT NOT NULL, window_number BIGINT NOT NULL, "
        "stream BIGINT NOT NULL, answer BIGINT NOT NULL, n BIGINT NOT NULL, "
        "PRIMARY KEY (task_version, window_number, stream, answer))");
}

FlushResult LdpStore::add(const std::vector<LdpReport>& reports) {
    // Sorted: two collectors that write the same numbers wait for each other in one order, and the order of arrival is lost.
    std::map<std::uint32_t, std::map<Nonce, const LdpReport*>> byWeek;
    for (const LdpReport& report : reports) byWeek[report.week].try_emplace(nonceOf(report), &report);
    for (const auto& [week, ignored] : byWeek)
        database_.create("CREATE TABLE IF NOT EXISTS " + noncesPrefix + std::to_string(week) + " (nonce BYTES PRIMARY KEY) BYKEY");
    FlushResult result;
    database_.atomically([&] {
        std::map<Cell, std::int64_t> cells;
        std::uint64_t counted = 0;
        for (const auto& [week, ofWeek] : byWeek) {
            std::vector<Nonce> nonces;
            for (const auto& [nonce, ignored] : ofWeek) nonces.push_back(nonce);
            const std::vector<bool> isNew = database_.insertNew(noncesPrefix + std::to_string(week), nonces);
            std::size_t at = 0;
            for (const auto& [ignored, report] : ofWeek) {
                if (!isNew[at++]) continue;
                ++counted;
                ++cells[{report->taskVersion, windowOf(week), static_cast<std::uint8_t>(report->stream), report->answer}];
            }
        }
        for (const auto& [cell, count] : cells) {
            const auto& [version, window, stream, answer] = cell;
            database_.run(
                "INSERT INTO nearshelf_ldp_counts VALUES ($1, $2, $3, $4, $5) "
                "ON CONFLICT (task_version, window_number, stream, answer) DO UPDATE SET n = nearshelf_ldp_counts.n + EXCLUDED.n",
                {std::int64_t{version}, std::int64_t{window}, std::int64_t{stream}, std::int64_t{answer}, count});
        }
        result = {counted, reports.size() - counted};
    });
    return result;
}

void LdpStore::forget(std::uint32_t week) {
    for (const std::string& table : database_.tablesLike(noncesPrefix)) {
        const auto ofTable = static_cast<std::uint32_t>(std::strtoul(table.c_str() + noncesPrefix.size(), nullptr, 10));
        if (windowOf(ofTable) + 1 < windowOf(week)) database_.run("DROP TABLE IF EXISTS " + table);
    }
    database_.run("DELETE FROM nearshelf_ldp_counts WHERE window_number + $1 < $2",
                  {std::int64_t{keptWindows}, std::int64_t{windowOf(week)}});
}

void LdpStore::forgetAll() {
    for (const std::string& table : database_.tablesLike(noncesPrefix)) database_.run("DROP TABLE IF EXISTS " + table);
    database_.run("DELETE FROM nearshelf_ldp_counts");
}

std::vector<CountedAnswers> LdpStore::counts() {
    std::vector<CountedAnswers> counts;
    for (const SqlRow& row :
         database_.run("SELECT task_version, window_number, stream, answer, n FROM nearshelf_ldp_counts ORDER BY 1, 2, 3, 4")) {
        counts.push_back({static_cast<std::uint32_t>(integerOf(row[0])), static_cast<std::uint32_t>(integerOf(row[1])),
                          static_cast<LdpStream>(integerOf(row[2])), static_cast<std::uint8_t>(integerOf(row[3])),
                          static_cast<std::uint64_t>(integerOf(row[4]))});
    }
    return counts;
}

}  // namespace nearshelf::collector
