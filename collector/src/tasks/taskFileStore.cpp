// SPDX-License-Identifier: MIT
#include "tasks/taskFileStore.h"

namespace nearshelf::collector {
namespace {

void makeTable(Database& database) {
    database.create("CREATE TABLE IF NOT EXISTS nearshelf_task_files (version BIGINT PRIMARY KEY, text TEXT NOT NULL)");
}

}  // namespace

void keepTaskFile(Database& database, const TaskFile& file) {
    makeTable(database);
    database.run("INSERT INTO nearshelf_task_files VALUES ($1, $2) ON CONFLICT (version) DO NOTHING",
                 {std::int64_t{file.version}, file.text});
    const auto kept = database.run("SELECT text FROM nearshelf_task_files WHERE version = $1", {std::int64_t{file.version}});
    if (textOf(kept.at(0).at(0)) != file.text)
        throw std::runtime_error(
            "the task file says version " + std::to_string(file.version) +
            ", which this database knows with another content: browsers pin a version's hash, so a change needs a new version");
}

TaskVersions keptTaskFiles(Database& database) {
    makeTable(database);
    TaskVersions versions;
    for (const SqlRow& row : database.run("SELECT version, text FROM nearshelf_task_files")) {
        const auto version = static_cast<std::uint32_t>(integerOf(row[0]));
        versions[version] = parseTaskFile(textOf(row[1]), "task file " + std::to_string(version));
    }
    return versions;
}

}  // namespace nearshelf::collector
