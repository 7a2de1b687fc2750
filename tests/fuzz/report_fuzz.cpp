// SPDX-License-Identifier: MIT
// Any bytes as each message of docs/format/report.md, and as a call of the report's module: what is accepted encodes to the same bytes.
#include "nearshelf/dap.h"
#include "nearshelf/ldp.h"

#include "report/reportDoor.h"

#include <cstdlib>
#include <cstring>

using namespace nearshelf;

static void expectSame(const List<std::uint8_t>& encoded, ByteView bytes) {
    if (encoded.size() != bytes.size || std::memcmp(encoded.data(), bytes.data, bytes.size) != 0) std::abort();
}

static void callDoor(ByteView bytes) {
    ReportDoor door;
    if (bytes.size < 2) return;
    std::memcpy(door.inbox(bytes.size - 1), bytes.data + 1, bytes.size - 1);
    if (door.call(bytes.data[0], bytes.size - 1) < 4) std::abort();
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const ByteView bytes{data + 1, size - 1};
    switch (data[0] % 6) {
        case 0:
            if (const Result<LdpReport> report = decodeLdpReport(bytes); report.ok()) {
                List<std::uint8_t> encoded;
                encoded.resize(ldpReportBytes);
                encodeLdpReport(report.value, encoded.data());
                expectSame(encoded, bytes);
            }
            break;
        case 1:
            if (const Result<DapTask> task = decodeDapTask(bytes); task.ok()) {
                expectSame(encodeDapTask(task.value), bytes);
                if (isAcceptable(task.value) && !shapeOf(task.value.vdaf).ok()) std::abort();
            }
            break;
        case 2:
            if (const Result<DapReport> report = decodeDapReport(bytes); report.ok()) expectSame(encodeDapReport(report.value), bytes);
            break;
        case 3:
            if (const Result<List<HpkeConfig>> configs = decodeHpkeConfigs(bytes); configs.ok())
                expectSame(encodeHpkeConfigs(configs.value), bytes);
            break;
        case 4:
            if (const Result<ByteView> share = decodeInputShare(bytes); share.ok()) expectSame(encodeInputShare(share.value), bytes);
            break;
        default: callDoor(bytes);
    }
    return 0;
}
