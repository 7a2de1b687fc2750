// SPDX-License-Identifier: MIT
// docs/format/report.md says what the code does.
#include "nearshelf/ldp.h"
#include "nearshelf/prio3.h"
#include "nearshelf/release.h"

#include "core/support/document.h"

#include <catch2/catch.hpp>
#include <cmath>

using namespace nearshelf;
using namespace nearshelf::test;

TEST_CASE("The report's document names the streams, the body, the kinds and the sizes of the code") {
    const Document document("docs/format/report.md");

    const Table streams = document.table("stream");
    CHECK(streams.size() == ldpStreams + 1);
    CHECK(streams.row("priceBand")[1] == std::to_string(static_cast<int>(LdpStream::priceBand)));
    CHECK(streams.row("experiment")[1] == std::to_string(static_cast<int>(LdpStream::experiment)));
    CHECK(streams.row("experiment")[2].rfind(std::to_string(experimentAnswers) + ",", 0) == 0);
    CHECK(streams.row("topCategory")[2] == "up to " + std::to_string(maxLdpChoices));

    const Table body = document.table("offset");
    std::size_t end = 0;
    for (const std::vector<std::string>& row : body.rows()) {
        CHECK(std::stoul(row[0]) == end);
        end += std::stoul(row[1]);
    }
    CHECK(end == ldpReportBytes);

    const Table kinds = document.table("kind");
    CHECK(kinds.row("count")[1] == std::to_string(static_cast<int>(Prio3Kind::count)));
    CHECK(kinds.row("multihotCountVec")[1] == std::to_string(static_cast<int>(Prio3Kind::multihotCountVec)));

    const Table sizes = document.table("length");
    for (const std::vector<std::string>& row : sizes.rows()) {
        Prio3Params params;
        params.kind = row[1] == "–" ? Prio3Kind::histogram : Prio3Kind::multihotCountVec;
        params.length = static_cast<std::uint32_t>(std::stoul(row[0]));
        params.maximum = row[1] == "–" ? 1 : static_cast<std::uint32_t>(std::stoul(row[1]));
        params.chunk = static_cast<std::uint32_t>(std::stoul(row[2]));
        const Result<Prio3Shape> shape = shapeOf(params);
        REQUIRE(shape.ok());
        CHECK(std::to_string(shape.value.leaderShareBytes()) == row[3]);
        CHECK(std::to_string(shape.value.verifierShareBytes()) == row[4]);
    }

    const ReleaseParams params;
    const Table release = document.table("Δ");
    for (const std::vector<std::string>& row : release.rows()) {
        const std::uint64_t sensitivity = std::stoul(row[0]);
        CHECK(std::stod(row[1]) == Approx(std::sqrt(noiseVariance(sensitivity, params))).margin(0.05));
        CHECK(std::stod(row[2]) == Approx(std::sqrt(2 * noiseVariance(sensitivity, params))).margin(0.05));
        CHECK(std::stol(row[3]) == publicationThreshold(sensitivity, params));
        CHECK(std::stol(row[4]) == noiseHalfWidth(sensitivity, params, 0.05));
    }
}
