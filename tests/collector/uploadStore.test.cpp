// SPDX-License-Identifier: MIT
#include "split/uploadStore.h"

#include <catch2/catch.hpp>

using namespace nearshelf;
using namespace nearshelf::collector;

TEST_CASE(
    "What a leader that died was verifying comes back within two hours, and at once from one that ended; no time but the hour is kept") {
    const auto database = openDatabase(":memory:");
    SplitTask task;
    task.idText = "task";
    constexpr std::uint32_t week = 2950;
    constexpr std::uint64_t hour = 495000;
    UploadStore dying(*database), other(*database);
    REQUIRE(dying.keep({{task.idText, week, Nonce{1}, Bytes{7}}, {task.idText, week, Nonce{2}, Bytes{8}}}) == 2);
    CHECK(dying.claim(task, week, 10, hour).size() == 2);
    CHECK(other.claim(task, week, 10, hour + 1).empty());
    for (const SqlRow& row : database->run("SELECT claimed_hour FROM nearshelf_uploads")) CHECK(integerOf(row[0]) == hour);
    CHECK(other.claim(task, week, 10, hour + 2).size() == 2);
    other.release();
    CHECK(dying.claim(task, week, 10, hour + 2).size() == 2);
}
