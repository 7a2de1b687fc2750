// SPDX-License-Identifier: MIT
#include "report/reportDoor.h"

#include "nearshelf/dap.h"
#include "nearshelf/ldp.h"

#include "base/byteReader.h"
#include "base/byteWriter.h"

#include <cstring>

namespace nearshelf {

namespace {

ErrorCode ldpAnswer(ByteReader& in, ByteWriter& out) {
    LdpParams params;
    params.choices = in.u8();
    params.epsilon = in.u8();
    const std::uint8_t trueChoice = in.u8();
    const std::uint8_t mayCharge = in.u8();
    const std::uint32_t season = in.u32(), taskVersion = in.u32();
    SeasonAnswer held;
    const std::uint8_t isHeld = in.u8();
    held.held = isHeld != 0;
    held.answer = in.u8();
    held.season = in.u32();
    held.taskVersion = in.u32();
    const ByteView random = in.bytes(ldpRandomBytes);
    if (!in.finished() || mayCharge > 1 || isHeld > 1) return ErrorCode::requestMalformed;
    const Result<SeasonStep> step = answerOfSeason(params, held, season, taskVersion, mayCharge != 0, trueChoice, random);
    out.u8(step.value.charged);
    out.u8(step.value.kept.answer);
    out.u32(step.value.kept.season);
    out.u32(step.value.kept.taskVersion);
    return step.error;
}

ErrorCode ldpReport(ByteReader& in, ByteWriter& out) {
    LdpReport report;
    const std::uint8_t stream = in.u8();
    report.stream = static_cast<LdpStream>(stream);
    report.answer = in.u8();
    report.taskVersion = in.u32();
    report.week = in.u32();
    const ByteView nonce = in.bytes(reportNonceBytes);
    if (!in.finished()) return ErrorCode::requestMalformed;
    if (!isLdpAnswer(stream, report.answer)) return ErrorCode::reportParameter;
    std::memcpy(report.nonce, nonce.data, reportNonceBytes);
    std::uint8_t encoded[ldpReportBytes];
    encodeLdpReport(report, encoded);
    out.bytes({encoded, ldpReportBytes});
    return ErrorCode::none;
}

void writeSized(ByteWriter& out, const List<std::uint8_t>& bytes) {
    out.u32(static_cast<std::uint32_t>(bytes.size()));
    out.bytes({bytes.data(), bytes.size()});
}

ErrorCode splitReport(ByteReader& in, ByteWriter& out) {
    const ByteView taskId = in.bytes(taskIdBytes), configuration = in.bytes(in.u32());
    DapMetadata metadata;
    metadata.time = in.u32();
    const ByteView reportId = in.bytes(prio3NonceBytes), random = in.bytes(in.u32());
    List<std::uint32_t> values;
    while (in.left() > 0) values.push_back(in.u32());
    if (!in.finished()) return ErrorCode::requestMalformed;

    const Result<DapTask> task = decodeDapTask(configuration);
    if (!task.ok()) return task.error;
    if (!isAcceptable(task.value)) return ErrorCode::reportParameter;
    std::memcpy(metadata.reportId, reportId.data, prio3NonceBytes);
    const Result<Prio3Shards> shards =
        shardMeasurement(shapeOf(task.value.vdaf).value, contextOf(taskId.data).view(), values.data(), values.size(), reportId, random);
    if (!shards.ok()) return shards.error;
    const ByteView publicShare{shards.value.publicShare.data(), shards.value.publicShare.size()};
    writeSized(out, encodeDapReportHead(metadata, publicShare));
    writeSized(out, inputShareAad(taskId.data, configuration, metadata, publicShare));
    writeSized(out, encodeInputShare({shards.value.leaderShare.data(), shards.value.leaderShare.size()}));
    writeSized(out, encodeInputShare({shards.value.otherShares.data(), shards.value.otherShares.size()}));
    return ErrorCode::none;
}

ErrorCode carryOut(std::uint8_t operation, ByteReader& in, ByteWriter& out) {
    switch (static_cast<ReportOperation>(operation)) {
        case ReportOperation::ldpAnswer: return ldpAnswer(in, out);
        case ReportOperation::ldpReport: return ldpReport(in, out);
        case ReportOperation::splitReport: return splitReport(in, out);
    }
    return ErrorCode::unknownOperation;
}

}  // namespace

std::uint8_t* ReportDoor::inbox(std::size_t size) {
    request_.resize(size);
    return request_.data();
}

std::size_t ReportDoor::call(std::uint8_t operation, std::size_t size) {
    request_.shrinkTo(size);
    ByteReader in({request_.data(), request_.size()});
    ByteWriter out;
    out.u32(0);
    const ErrorCode error = carryOut(operation, in, out);
    request_.wipe();
    response_ = out.take();
    response_[0] = static_cast<std::uint8_t>(error);
    if (error != ErrorCode::none) response_.shrinkTo(4);
    return response_.size();
}

}  // namespace nearshelf
