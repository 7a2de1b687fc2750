// SPDX-License-Identifier: MIT
// docs/format/profile.md says what the code does.
#include "core/support/document.h"
#include "profile/profileCodec.h"

#include <catch2/catch.hpp>

using namespace nearshelf;
using namespace nearshelf::test;

TEST_CASE("The profile's document names the header, capacities and records of the code") {
    const Document document("docs/format/profile.md");
    const ProfileParams params;

    const Table header = document.table("offset");
    CHECK(header.size() == 5);
    CHECK(header.row("0")[2].find("4E 53 50 46") != std::string::npos);
    CHECK(header.row("4")[2] == "version = " + std::to_string(profileFormat::version));
    CHECK(std::stoul(header.row("12")[0]) + 4 == profileFormat::headerBytes);

    const Table body = document.table("field");
    const std::map<std::string, std::uint32_t> capacities = {
        {"interests", params.maxInterests}, {"viewed", params.maxViewed}, {"bought", params.maxBought},
        {"declined", params.maxDeclined},   {"shown", params.maxShown},   {"steps", VisitParams().maxSteps},
        {"cart", profileFormat::maxCart},
    };
    for (const auto& [field, capacity] : capacities) CHECK(body.row(field)[2] == std::to_string(capacity));

    const Table records = document.table("record");
    CHECK(records.row("evidence")[1] == std::to_string(profileFormat::evidenceBytes));
    CHECK(records.row("showing")[1] == std::to_string(profileFormat::shownBytes));
    CHECK(records.row("step")[1] == std::to_string(profileFormat::stepBytes));

    // What the tables add up to is the size they promise.
    std::size_t full = profileFormat::headerBytes + 4 + 4 + 1;
    for (const std::vector<std::string>& row : body.rows()) {
        if (row[2].empty()) continue;
        const std::string record = row[1] == "list of keys"       ? "key"
                                   : row[1] == "list of steps"    ? "step"
                                   : row[1] == "list of showings" ? "showing"
                                                                  : "evidence";
        full += 2 + std::stoul(row[2]) * std::stoul(records.row(record)[1]);
    }
    CHECK(full <= maxProfileBytes);
    CHECK(document.text().find(std::to_string(full / 1000) + "," + std::to_string(full % 1000) + " bytes") != std::string::npos);
    CHECK(document.text().find("halve every " + std::to_string(static_cast<int>(params.halfLifeDays)) + " days") != std::string::npos);
    CHECK(document.text().find("for " + std::to_string(params.purgeAfter / secondsPerDay) + " days") != std::string::npos);
    CHECK(document.text().find("after " + std::to_string(params.keepOrders / secondsPerDay) + " days") != std::string::npos);
}
