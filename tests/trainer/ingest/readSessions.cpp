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

TEST_CASE("sessions without a header are read as research data sets lay them out") {
    const auto read = [](const char* text) {
        SessionReport report;
        const SessionLog log = readSessions({Source::fromBytes("bare.txt", text)}, report);
        std::vector<Strings> sessions;
        for (std::size_t i = 0; i < log.sessions.size(); ++i) sessions.push_back(itemsOf(log, i));
        return sessions;
    };
    const std::vector<Strings> expected = {{"12", "15", "12"}, {"7", "12"}};
    CHECK(read("12,15,12\n7,12\n") == expected);
    CHECK(read("12\t15\t12\n7\t12\n") == expected);
    CHECK(read("12 15\t12\n12\t15\n7\t12\n") == expected);  // beginnings, longest first
    CHECK(read("12\t15\n12 15\t12\n7\t12\n") == expected);  // longest last
    CHECK(read("1;12;1396861809\n1;15;1396861810\n1;12;1396861811\n2;7;1396861812\n2;12;1396861813\n") == expected);
    CHECK(read("1,2014-04-07T10:51:09.277Z,12,0\n1,2014-04-07T10:54:09.868Z,15,0\n1,2014-04-07T10:54:46.998Z,12,0\n"
               "2,2014-04-07T10:55:09Z,7,0\n2,2014-04-07T10:55:10Z,12,0\n") == expected);
    CHECK(read("session_id;item_id;timeframe;eventdate\n1;15;5000;2016-05-09\n1;12;1200;2016-05-09\n1;12;5100;2016-05-09\n"
               "2;7;100;2016-05-10\n2;12;200;2016-05-10\n") == expected);
    CHECK(read("0\t2010-10-19T23:55:27Z\t30.2\t-97.7\t12\n0\t2010-10-19T23:56:27Z\t30.2\t-97.7\t15\n") ==
          std::vector<Strings>{{"12", "15"}});
}
