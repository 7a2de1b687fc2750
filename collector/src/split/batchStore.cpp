// SPDX-License-Identifier: MIT
#include "split/batchStore.h"

#include "week/weeks.h"

#include <cstring>
#include <openssl/rand.h>
#include <openssl/sha.h>

namespace nearshelf::collector {
namespace {

Bytes bytesIn(const List<std::uint8_t>& list) { return {list.begin(), list.end()}; }

/// Each process adds to a row of its own: none waits for another's.
std::int64_t freshPart() {
    std::int64_t part = 0;
    if (::RAND_bytes(reinterpret_cast<unsigned char*>(&part), sizeof part) != 1) throw DatabaseError("the system gives no random bytes");
    return part;
}

void merge(const Prio3Shape& shape, BatchSum& sum, ByteView share, std::uint64_t reports, const Bytes& checksum) {
    if (addShare(shape, sum.sum, share) != ErrorCode::none || checksum.size() != sum.checksum.size())
        throw DatabaseError("a kept sum does not fit its task");
    sum.reports += reports;
    for (std::size_t i = 0; i < checksum.size(); ++i) sum.checksum[i] ^= checksum[i];
}

}  // namespace

void addToChecksum(Checksum& checksum, const Nonce& reportId) {
    std::uint8_t digest[SHA256_DIGEST_LENGTH];
    ::SHA256(reportId.data(), reportId.size(), digest);
    for (std::size_t i = 0; i < checksum.size(); ++i) checksum[i] ^= digest[i];
}

BatchStore::BatchStore(Database& database) : database_(database), part_(freshPart()) {
    database_.create(
        "CREATE TABLE IF NOT EXISTS nearshelf_split_sums (task TEXT NOT NULL, week BIGINT NOT NULL, part BIGINT NOT NULL, "
        "share BYTES NOT NULL, n BIGINT NOT NULL, checksum BYTES NOT NULL, PRIMARY KEY (task, week, part))");
    database_.create(
        "CREATE TABLE IF NOT EXISTS nearshelf_split_batches (task TEXT NOT NULL, week BIGINT NOT NULL, state BIGINT NOT NULL, "
        "n BIGINT NOT NULL, own BYTES NOT NULL, other BYTES NOT NULL, PRIMARY KEY (task, week))");
}

void BatchStore::add(const SplitTask& task, std::uint32_t week, const BatchSum& more) {
    BatchSum sum;
    const SqlRow key{task.idText, std::int64_t{week}, part_};
    for (const SqlRow& row :
         database_.run("SELECT share, n, checksum FROM nearshelf_split_sums WHERE task = $1 AND week = $2 AND part = $3", key))
        merge(task.shape, sum, viewOf(bytesOf(row[0])), static_cast<std::uint64_t>(integerOf(row[1])), bytesOf(row[2]));
    merge(task.shape, sum, {more.sum.data(), more.sum.size()}, more.reports, {more.checksum.begin(), more.checksum.end()});
    database_.run(
        "INSERT INTO nearshelf_split_sums VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (task, week, part) DO UPDATE SET "
        "share = EXCLUDED.share, n = EXCLUDED.n, checksum = EXCLUDED.checksum",
        {key[0], key[1], key[2], bytesIn(sum.sum), static_cast<std::int64_t>(sum.reports),
         Bytes(sum.checksum.begin(), sum.checksum.end())});
}

BatchSum BatchStore::total(const SplitTask& task, std::uint32_t week) {
    BatchSum sum;
    for (const SqlRow& row : database_.run("SELECT share, n, checksum FROM nearshelf_split_sums WHERE task = $1 AND week = $2",
                                           {task.idText, std::int64_t{week}}))
        merge(task.shape, sum, viewOf(bytesOf(row[0])), static_cast<std::uint64_t>(integerOf(row[1])), bytesOf(row[2]));
    return sum;
}

std::optional<ClosedBatch> BatchStore::closed(const SplitTask& task, std::uint32_t week) {
    const auto rows = database_.run("SELECT state, n, own, other FROM nearshelf_split_batches WHERE task = $1 AND week = $2",
                                    {task.idText, std::int64_t{week}});
    if (rows.empty()) return std::nullopt;
    return ClosedBatch{static_cast<BatchState>(integerOf(rows[0][0])), static_cast<std::uint64_t>(integerOf(rows[0][1])),
                       bytesOf(rows[0][2]), bytesOf(rows[0][3])};
}

ClosedBatch BatchStore::close(const SplitTask& task, std::uint32_t week, const ClosedBatch& batch) {
    database_.run("INSERT INTO nearshelf_split_batches VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (task, week) DO NOTHING",
                  {task.idText, std::int64_t{week}, static_cast<std::int64_t>(batch.state), static_cast<std::int64_t>(batch.reports),
                   batch.own, batch.other});
    database_.run("DELETE FROM nearshelf_split_sums WHERE task = $1 AND week = $2", {task.idText, std::int64_t{week}});
    return *closed(task, week);
}

std::vector<std::uint32_t> BatchStore::weeksIn(const std::string& table, const SplitTask& task) {
    std::vector<std::uint32_t> weeks;
    for (const SqlRow& row : database_.run("SELECT DISTINCT week FROM " + table + " WHERE task = $1 ORDER BY week", {task.idText}))
        weeks.push_back(static_cast<std::uint32_t>(integerOf(row[0])));
    return weeks;
}

std::vector<std::uint32_t> BatchStore::openWeeks(const SplitTask& task) { return weeksIn("nearshelf_split_sums", task); }
std::vector<std::uint32_t> BatchStore::closedWeeks(const SplitTask& task) { return weeksIn("nearshelf_split_batches", task); }

void BatchStore::forgetAll() {
    for (const char* table : {"nearshelf_split_sums", "nearshelf_split_batches"}) database_.run(std::string("DELETE FROM ") + table);
}

void BatchStore::forget(std::uint32_t week) {
    database_.run("DELETE FROM nearshelf_split_batches WHERE week + $1 < $2",
                  {std::int64_t{keptWindows} * weeksPerWindow, std::int64_t{week}});
}

}  // namespace nearshelf::collector
