// SPDX-License-Identifier: MIT
#include "ingest/readSessions.h"

#include "trainer/ingest/support.h"

using namespace nearshelf::trainer;
using namespace nearshelf::trainer::test;

namespace {

Strings itemsOf(const SessionLog& log, std::size_t session) {
    Strings items;
    for (std::size_t i = log.sessions[session].begin; i < log.sessions[session].end; ++i) items.push_back(log.items[log.events[i].item]);
    return items;
}

}  // namespace

TEST_CASE("each line of ids is a session in the order given") {
    SessionReport report;
    const SessionLog log = readSessions({vectorFile("sessionLines.txt")}, report);
    REQUIRE(log.sessions.size() == 3);
    CHECK(itemsOf(log, 0) == Strings{"12", "15", "12"});
    CHECK(itemsOf(log, 1) == Strings{"7"});
    CHECK(log.sessions[1].line == 3);
    CHECK(log.items.size() == 4);
}

TEST_CASE("events of visitors become sessions that a pause ends, oldest first") {
    SessionReport report;
    const SessionLog log = readSessions({vectorFile("events.csv")}, report);
    REQUIRE(log.sessions.size() == 3);
    CHECK(itemsOf(log, 0) == Strings{"p2"});
    CHECK(itemsOf(log, 1) == Strings{"p1", "p1"});
    CHECK(log.events[log.sessions[1].begin].dwellSeconds == 12.5f);
    CHECK(log.events[log.sessions[1].begin + 1].type == SessionEventType::cart);
    CHECK(log.events[log.sessions[2].begin].type == SessionEventType::purchase);
    CHECK(report.otherEvents == 1);
    REQUIRE(report.rejects.count() == 2);
    CHECK(report.rejects.kept()[0].reason == "\"yesterday\" is no time");
    CHECK(report.rejects.kept()[1].field == "user_id");
}

TEST_CASE("a longer pause keeps a visitor's events together") {
    SessionReport report;
    SessionParams params;
    params.pauseMinutes = 60;
    CHECK(readSessions({vectorFile("events.csv")}, report, {}, params).sessions.size() == 2);
}

TEST_CASE("JSON sessions with nested events are read") {
    SessionReport report;
    const SessionLog log = readSessions({vectorFile("events.jsonl")}, report);
    REQUIRE(log.sessions.size() == 2);
    CHECK(log.sessions[0].time == 1661723000);
    CHECK(itemsOf(log, 1) == Strings{"59625", "1142000"});
    CHECK(log.events[log.sessions[1].begin + 1].type == SessionEventType::cart);
}
