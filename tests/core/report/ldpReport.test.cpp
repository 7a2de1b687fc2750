// SPDX-License-Identifier: MIT
#include "nearshelf/ldp.h"

#include "core/support/bytes.h"

#include <catch2/catch.hpp>

using namespace nearshelf;
using namespace nearshelf::test;

static Bytes sample() {
    LdpReport report;
    report.taskVersion = 0x01020304;
    report.week = 2912;
    report.stream = LdpStream::topCategory;
    report.answer = 31;
    for (std::size_t i = 0; i < reportNonceBytes; ++i) report.nonce[i] = static_cast<std::uint8_t>(i + 1);
    Bytes bytes(ldpReportBytes, 0xAA);
    encodeLdpReport(report, bytes.data());
    return bytes;
}

TEST_CASE("A body holds version, stream, answer, task version, week, nonce and nothing else") {
    Bytes expected{1, 1, 31, 0};
    put(expected, 0x01020304, 4);
    put(expected, 2912, 4);
    for (int i = 1; i <= 16; ++i) put(expected, static_cast<std::uint64_t>(i), 1);
    expected.resize(256);
    CHECK(sample() == expected);
}

TEST_CASE("What was encoded is decoded") {
    const Bytes bytes = sample();
    const Result<LdpReport> report = decodeLdpReport(viewOf(bytes));
    REQUIRE(report.ok());
    CHECK(report.value.taskVersion == 0x01020304);
    CHECK(report.value.week == 2912);
    CHECK(report.value.stream == LdpStream::topCategory);
    CHECK(report.value.answer == 31);
    CHECK(report.value.nonce[15] == 16);
}

TEST_CASE("A body of any other size, of another version or with anything in its unused bytes is refused") {
    Bytes bytes = sample();
    CHECK(decodeLdpReport({bytes.data(), 255}).error == ErrorCode::reportSize);
    bytes.push_back(0);
    CHECK(decodeLdpReport(viewOf(bytes)).error == ErrorCode::reportSize);
    const auto changed = [](std::size_t at, std::uint8_t value) {
        Bytes one = sample();
        one[at] = value;
        return decodeLdpReport(viewOf(one)).error;
    };
    CHECK(changed(0, 2) == ErrorCode::reportVersion);
    CHECK(changed(1, 3) == ErrorCode::reportMalformed);
    CHECK(changed(2, 32) == ErrorCode::reportMalformed);
    CHECK(changed(3, 1) == ErrorCode::reportMalformed);
    CHECK(changed(28, 1) == ErrorCode::reportMalformed);
    CHECK(changed(255, 1) == ErrorCode::reportMalformed);
}
