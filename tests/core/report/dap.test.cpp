// SPDX-License-Identifier: MIT
// Golden bytes, written out by hand from the draft's structures.
#include "nearshelf/dap.h"

#include "core/support/bytes.h"
#include "core/support/vdafVectors.h"

#include <catch2/catch.hpp>

using namespace nearshelf;
using namespace nearshelf::test;

static Bytes textBytes(const std::string& text) { return Bytes(text.begin(), text.end()); }

/// Holds what the task's views point at.
struct SampleTask {
    Bytes info = textBytes("w1"), leader = textBytes("https://a/"), second = textBytes("https://b/");
    DapTask task;
    SampleTask() {
        task.taskInfo = viewOf(info);
        task.leaderUrl = viewOf(leader);
        task.secondUrl = viewOf(second);
        task.vdaf = {Prio3Kind::multihotCountVec, 1024, 34, 8, 2};
    }
};

static const std::string taskHead =
    "027731"                    // task_info
    "000a68747470733a2f2f612f"  // leader
    "000a68747470733a2f2f622f"  // second
    "0000000000093a80"          // one week
    "0000000000000064"          // 100 reports
    "01"                        // time interval
    "0000";                     // batch_config

TEST_CASE("A task configuration is these bytes, for every kind") {
    SampleTask sample;
    CHECK(copyOf(encodeDapTask(sample.task)) == fromHex(taskHead + "00000005"
                                                                   "0010"
                                                                   "00000400"
                                                                   "00000022"
                                                                   "0000000000000008"
                                                                   "0000"));
    sample.task.vdaf = {Prio3Kind::histogram, 256, 18, 1, 2};
    CHECK(copyOf(encodeDapTask(sample.task)) == fromHex(taskHead + "00000004"
                                                                   "0008"
                                                                   "00000100"
                                                                   "00000012"
                                                                   "0000"));
    sample.task.vdaf = {Prio3Kind::sumVec, 10, 9, 255, 2};
    CHECK(copyOf(encodeDapTask(sample.task)) == fromHex(taskHead + "00000003"
                                                                   "0010"
                                                                   "0000000a"
                                                                   "00000000000000ff"
                                                                   "00000009"
                                                                   "0000"));
    sample.task.vdaf = {Prio3Kind::sum, 1, 1, 1337, 2};
    CHECK(copyOf(encodeDapTask(sample.task)) == fromHex(taskHead + "00000002"
                                                                   "0008"
                                                                   "0000000000000539"
                                                                   "0000"));
    sample.task.vdaf = {Prio3Kind::count, 1, 1, 1, 2};
    sample.task.intervalStart = 2900;
    sample.task.intervalDuration = 52;
    CHECK(copyOf(encodeDapTask(sample.task)) == fromHex(taskHead + "00000001"
                                                                   "0000"
                                                                   "0014"
                                                                   "0001"
                                                                   "0010"
                                                                   "0000000000000b54"
                                                                   "0000000000000034"));
}

TEST_CASE("A task configuration decodes to what was encoded, and every kind of damage is refused") {
    SampleTask sample;
    sample.task.intervalStart = 2900;
    sample.task.intervalDuration = 52;
    const Bytes bytes = copyOf(encodeDapTask(sample.task));
    const Result<DapTask> decoded = decodeDapTask(viewOf(bytes));
    REQUIRE(decoded.ok());
    CHECK(copyOf(encodeDapTask(decoded.value)) == bytes);
    CHECK(isAcceptable(decoded.value));
    for (std::size_t size = 0; size < bytes.size(); ++size) CHECK_FALSE(decodeDapTask({bytes.data(), size}).ok());
    const auto changed = [&](std::size_t fromEnd, std::uint8_t value) {
        Bytes one = bytes;
        one[one.size() - fromEnd] = value;
        return decodeDapTask(viewOf(one)).error;
    };
    CHECK(changed(19, 2) == ErrorCode::reportParameter);  // extension type
    CHECK(changed(27, 1) == ErrorCode::reportParameter);  // weight beyond 32 bits
}

TEST_CASE("A client takes no part in small batches, finer times or vectors beyond the limits") {
    const auto accepts = [](auto change) {
        SampleTask sample;
        change(sample.task);
        return isAcceptable(sample.task);
    };
    CHECK(accepts([](DapTask&) {}));
    CHECK_FALSE(accepts([](DapTask& task) { task.minBatchSize = 99; }));
    CHECK_FALSE(accepts([](DapTask& task) { task.timePrecision = 86400; }));
    CHECK_FALSE(accepts([](DapTask& task) { task.vdaf.maximum = 9; }));
    CHECK_FALSE(accepts([](DapTask& task) { task.vdaf.length = 1025; }));
    CHECK_FALSE(accepts([](DapTask& task) { task.vdaf = {Prio3Kind::histogram, 257, 18, 1, 2}; }));
    CHECK_FALSE(accepts([](DapTask& task) { task.vdaf.chunk = 0; }));
}

TEST_CASE("A report, its binding data, its plaintext and its info are these bytes") {
    const Bytes publicShare{0xAA, 0xBB}, enc{1, 2, 3}, payload{4, 5};
    DapReport report;
    for (std::uint8_t i = 0; i < 16; ++i) report.metadata.reportId[i] = i;
    report.metadata.time = 2912;
    report.publicShare = viewOf(publicShare);
    report.leader = {7, viewOf(enc), viewOf(payload)};
    report.second = {9, viewOf(payload), viewOf(enc)};
    const std::string head =
        "000102030405060708090a0b0c0d0e0f"
        "0000000000000b60"
        "0000"
        "00000002aabb";
    const Bytes expected = fromHex(head +
                                   "07"
                                   "0003010203"
                                   "000000020405"
                                   "09"
                                   "00020405"
                                   "00000003010203");
    CHECK(copyOf(encodeDapReport(report)) == expected);
    CHECK(copyOf(encodeDapReportHead(report.metadata, report.publicShare)) == fromHex(head));

    const Bytes taskId(32, 0x55), task{0xCC};
    CHECK(copyOf(inputShareAad(taskId.data(), viewOf(task), report.metadata, report.publicShare)) ==
          fromHex(std::string(64, '5') + "cc" + head));
    CHECK(copyOf(inputShareInfo(DapRole::leader)) == fromHex("6461702d313820696e7075742073686172650102"));
    CHECK(copyOf(inputShareInfo(DapRole::second)) == fromHex("6461702d313820696e7075742073686172650103"));
    const Bytes context = fromHex("6461702d3138" + std::string(64, '5'));
    const DapContext made = contextOf(taskId.data());
    CHECK(Bytes(made.bytes, made.bytes + sizeof made.bytes) == context);
    const Bytes plain = copyOf(encodeInputShare(viewOf(payload)));
    CHECK(plain == fromHex("0000"
                           "000000020405"));
    CHECK(decodeInputShare(viewOf(plain)).value.size == 2);

    const Result<DapReport> decoded = decodeDapReport(viewOf(expected));
    REQUIRE(decoded.ok());
    CHECK(copyOf(encodeDapReport(decoded.value)) == expected);
    for (std::size_t size = 0; size < expected.size(); ++size) CHECK_FALSE(decodeDapReport({expected.data(), size}).ok());
    Bytes twice = expected;
    twice.insert(twice.end(), expected.begin(), expected.end());
    CHECK(decodeDapReport(viewOf(twice)).error == ErrorCode::reportMalformed);
}

TEST_CASE("Extensions that this version does not know are refused, public and private") {
    const Bytes report = fromHex(
        "000102030405060708090a0b0c0d0e0f"
        "0000000000000b60"
        "0004ff010000"
        "00000000"
        "07000101"
        "0000000101"
        "07000101"
        "0000000101");
    CHECK(decodeDapReport(viewOf(report)).error == ErrorCode::reportParameter);
    CHECK(decodeInputShare(viewOf(fromHex("0004ff010000"
                                          "0000000101")))
              .error == ErrorCode::reportParameter);
}

TEST_CASE("A list of keys is these bytes, and neither empty nor with an id twice") {
    const Bytes key(32, 0x11);
    List<HpkeConfig> configs;
    configs.push_back({3, 0x0020, 0x0001, 0x0001, viewOf(key)});
    const Bytes one = copyOf(encodeHpkeConfigs(configs));
    CHECK(one == fromHex("0029"
                         "03"
                         "0020"
                         "0001"
                         "0001"
                         "0020" +
                         std::string(64, '1')));
    CHECK(decodeHpkeConfigs(viewOf(one)).value[0].publicKey.size == 32);
    configs.push_back(configs[0]);
    CHECK(decodeHpkeConfigs(viewOf(copyOf(encodeHpkeConfigs(configs)))).error == ErrorCode::reportMalformed);
    CHECK(decodeHpkeConfigs(viewOf(Bytes{0, 0})).error == ErrorCode::reportMalformed);
    for (std::size_t size = 0; size < one.size(); ++size) CHECK_FALSE(decodeHpkeConfigs({one.data(), size}).ok());
}

TEST_CASE("The next draft's tag separates contexts and keys, and its tasks may go without task_info") {
    CHECK(std::string(dapTagOf(dapDraft)) == dapTag);
    const Bytes taskId(32, 0x55);
    for (const auto& [draft, hex] : {std::pair{DapDraft::dap18, "6461702d3138"}, std::pair{DapDraft::dap19, "6461702d3139"}}) {
        const DapContext made = contextOf(taskId.data(), draft);
        CHECK(Bytes(made.bytes, made.bytes + sizeof made.bytes) == fromHex(hex + std::string(64, '5')));
        CHECK(copyOf(inputShareInfo(DapRole::second, draft)) == fromHex(hex + std::string("20696e7075742073686172650103")));
    }
    SampleTask sample;
    sample.task.taskInfo = {};
    const Bytes bytes = copyOf(encodeDapTask(sample.task));
    CHECK(decodeDapTask(viewOf(bytes), DapDraft::dap18).error == ErrorCode::reportMalformed);
    CHECK(decodeDapTask(viewOf(bytes), DapDraft::dap19).ok());
    CHECK(copyOf(encodeDapTask(decodeDapTask(viewOf(bytes), DapDraft::dap19).value)) == bytes);
}
