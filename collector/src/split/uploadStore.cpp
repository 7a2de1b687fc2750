// SPDX-License-Identifier: MIT
#include "split/uploadStore.h"

#include "week/weeks.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <openssl/rand.h>

namespace nearshelf::collector {
namespace {

const std::string idsPrefix = "nearshelf_split_ids_";

std::int64_t freshProcess() {
    std::int64_t process = 0;
    if (::RAND_bytes(reinterpret_cast<unsigned char*>(&process), sizeof process) != 1)
        throw DatabaseError("the system gives no random bytes");
    return process | 1;  // 0 means unclaimed
}

Bytes bytesOfId(const Nonce& id) { return {id.begin(), id.end()}; }

}  // namespace

UploadStore::UploadStore(Database& database) : database_(database), process_(freshProcess()) {
    database_.create(
        "CREATE TABLE IF NOT EXISTS nearshelf_uploads (report_id BYTES PRIMARY KEY, task TEXT NOT NULL, week BIGINT NOT NULL, "
        "body BYTES NOT NULL, claim BIGINT NOT NULL, claimed_hour BIGINT NOT NULL) BYKEY");
}

std::size_t UploadStore::keep(const std::vector<Upload>& uploads) {
    std::map<std::uint32_t, std::map<Nonce, const Upload*>> byWeek;
    for (const Upload& upload : uploads) byWeek[upload.week].try_emplace(upload.reportId, &upload);
    for (const auto& [week, ignored] : byWeek)
        database_.create("CREATE TABLE IF NOT EXISTS " + idsPrefix + std::to_string(week) + " (nonce BYTES PRIMARY KEY) BYKEY");
    std::size_t kept = 0;
    database_.atomically([&] {
        kept = 0;
        for (const auto& [week, ofWeek] : byWeek) {
            std::vector<Nonce> ids;
            for (const auto& [id, ignored] : ofWeek) ids.push_back(id);
            const std::vector<bool> isNew = database_.insertNew(idsPrefix + std::to_string(week), ids);
            std::size_t at = 0;
            for (const auto& [id, upload] : ofWeek) {
                if (!isNew[at++]) continue;
                database_.run("INSERT INTO nearshelf_uploads VALUES ($1, $2, $3, $4, 0, 0) ON CONFLICT (report_id) DO NOTHING",
                              {bytesOfId(id), upload->task, std::int64_t{week}, upload->body});
                ++kept;
            }
        }
    });
    return kept;
}

std::vector<Upload> UploadStore::claim(const SplitTask& task, std::uint32_t week, std::size_t most, std::uint64_t hour) {
    const auto now = static_cast<std::int64_t>(hour), lost = now - 1;
    // The condition stands twice: PostgreSQL checks the outer one again after it waited for another process.
    database_.run(
        "UPDATE nearshelf_uploads SET claim = $1, claimed_hour = $2 WHERE (claim = 0 OR claimed_hour < $3) AND report_id IN "
        "(SELECT report_id FROM nearshelf_uploads WHERE task = $4 AND week = $5 AND (claim = 0 OR claimed_hour < $3) "
        "ORDER BY report_id LIMIT $6)",
        {process_, now, lost, task.idText, std::int64_t{week}, static_cast<std::int64_t>(most)});
    std::vector<Upload> uploads;
    for (const SqlRow& row :
         database_.run("SELECT report_id, body FROM nearshelf_uploads WHERE task = $1 AND week = $2 AND claim = $3 ORDER BY report_id",
                       {task.idText, std::int64_t{week}, process_})) {
        Upload upload{task.idText, week, {}, bytesOf(row[1])};
        std::copy_n(bytesOf(row[0]).begin(), std::min(upload.reportId.size(), bytesOf(row[0]).size()), upload.reportId.begin());
        if (uploads.size() < most) uploads.push_back(std::move(upload));
    }
    return uploads;
}

void UploadStore::release() { database_.run("UPDATE nearshelf_uploads SET claim = 0, claimed_hour = 0 WHERE claim = $1", {process_}); }

void UploadStore::drop(const std::vector<Upload>& uploads) {
    for (const Upload& upload : uploads) database_.run("DELETE FROM nearshelf_uploads WHERE report_id = $1", {bytesOfId(upload.reportId)});
}

bool UploadStore::isEmpty(const SplitTask& task, std::uint32_t week) {
    return database_.run("SELECT report_id FROM nearshelf_uploads WHERE task = $1 AND week = $2 LIMIT 1", {task.idText, std::int64_t{week}})
        .empty();
}

std::vector<std::uint32_t> UploadStore::weeks(const SplitTask& task) {
    std::vector<std::uint32_t> weeks;
    for (const SqlRow& row : database_.run("SELECT DISTINCT week FROM nearshelf_uploads WHERE task = $1 ORDER BY week", {task.idText}))
        weeks.push_back(static_cast<std::uint32_t>(integerOf(row[0])));
    return weeks;
}

void UploadStore::forgetAll() {
    for (const std::string& table : database_.tablesLike(idsPrefix)) database_.run("DROP TABLE IF EXISTS " + table);
    database_.run("DELETE FROM nearshelf_uploads");
}

void UploadStore::forget(std::uint32_t week) {
    for (const std::string& table : database_.tablesLike(idsPrefix)) {
        const auto ofTable = static_cast<std::uint32_t>(std::strtoul(table.c_str() + idsPrefix.size(), nullptr, 10));
        if (ofTable + weeksUntilClosed + 1 < week) database_.run("DROP TABLE IF EXISTS " + table);
    }
    database_.run("DELETE FROM nearshelf_uploads WHERE week + $1 < $2", {std::int64_t{weeksUntilClosed + 1}, std::int64_t{week}});
}

}  // namespace nearshelf::collector
