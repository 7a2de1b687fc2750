// SPDX-License-Identifier: MIT
#include "nearshelf/dap.h"

#include "report/tlsBytes.h"

#include <cstring>

namespace nearshelf {

namespace {

constexpr char shareLabel[] = " input share";

void writeHead(TlsWriter& out, const DapMetadata& metadata, ByteView publicShare) {
    out.bytes({metadata.reportId, prio3NonceBytes}).number(metadata.time, 8).number(0, 2).prefixed(publicShare, 4);
}

HpkeCiphertext readCiphertext(TlsReader& in) {
    HpkeCiphertext ciphertext;
    ciphertext.configId = static_cast<std::uint8_t>(in.number(1));
    ciphertext.enc = in.prefixed(2);
    ciphertext.payload = in.prefixed(4);
    return ciphertext;
}

}  // namespace

DapContext contextOf(const std::uint8_t* taskId, DapDraft draft) noexcept {
    DapContext context;
    std::memcpy(context.bytes, dapTagOf(draft), dapTagBytes);
    std::memcpy(context.bytes + dapTagBytes, taskId, taskIdBytes);
    return context;
}

List<std::uint8_t> encodeDapReportHead(const DapMetadata& metadata, ByteView publicShare) {
    TlsWriter out;
    writeHead(out, metadata, publicShare);
    return out.take();
}

List<std::uint8_t> encodeDapReport(const DapReport& report) {
    TlsWriter out;
    writeHead(out, report.metadata, report.publicShare);
    for (const HpkeCiphertext* const one : {&report.leader, &report.second})
        out.number(one->configId, 1).prefixed(one->enc, 2).prefixed(one->payload, 4);
    return out.take();
}

Result<DapReport> decodeDapReport(ByteView bytes) {
    using Decoded = Result<DapReport>;
    TlsReader in(bytes);
    DapReport report;
    const ByteView id = in.bytes(prio3NonceBytes);
    if (id.size > 0) std::memcpy(report.metadata.reportId, id.data, id.size);
    report.metadata.time = in.number(8);
    const ByteView extensions = in.prefixed(2);
    report.publicShare = in.prefixed(4);
    report.leader = readCiphertext(in);
    report.second = readCiphertext(in);
    if (!in.finished()) return Decoded::failure(ErrorCode::reportMalformed);
    for (const HpkeCiphertext* const one : {&report.leader, &report.second}) {
        if (one->enc.size == 0 || one->payload.size == 0) return Decoded::failure(ErrorCode::reportMalformed);
    }
    if (extensions.size > 0) return Decoded::failure(ErrorCode::reportParameter);
    return Decoded::of(report);
}

List<std::uint8_t> inputShareAad(const std::uint8_t* taskId, ByteView task, const DapMetadata& metadata, ByteView publicShare) {
    TlsWriter out;
    out.bytes({taskId, taskIdBytes}).bytes(task);
    writeHead(out, metadata, publicShare);
    return out.take();
}

List<std::uint8_t> inputShareInfo(DapRole recipient, DapDraft draft) {
    TlsWriter out;
    out.bytes({reinterpret_cast<const std::uint8_t*>(dapTagOf(draft)), dapTagBytes});
    out.bytes({reinterpret_cast<const std::uint8_t*>(shareLabel), sizeof shareLabel - 1});
    out.number(static_cast<std::uint64_t>(DapRole::client), 1).number(static_cast<std::uint64_t>(recipient), 1);
    return out.take();
}

List<std::uint8_t> encodeInputShare(ByteView payload) {
    TlsWriter out;
    out.number(0, 2).prefixed(payload, 4);
    return out.take();
}

Result<ByteView> decodeInputShare(ByteView bytes) {
    using Payload = Result<ByteView>;
    TlsReader in(bytes);
    const ByteView extensions = in.prefixed(2), payload = in.prefixed(4);
    if (!in.finished() || payload.size == 0) return Payload::failure(ErrorCode::reportMalformed);
    if (extensions.size > 0) return Payload::failure(ErrorCode::reportParameter);
    return Payload::of(payload);
}

}  // namespace nearshelf
