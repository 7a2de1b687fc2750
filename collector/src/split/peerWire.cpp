// SPDX-License-Identifier: MIT
#include "split/peerWire.h"

#include "base/byteReader.h"
#include "base/byteWriter.h"

#include <algorithm>
#include <cstring>

namespace nearshelf::collector {
namespace {

constexpr std::uint8_t wireVersion = 1;

void putBytes(ByteWriter& out, ByteView bytes) {
    out.u32(static_cast<std::uint32_t>(bytes.size));
    out.bytes(bytes);
}

ByteView getBytes(ByteReader& in) { return in.bytes(in.u32()); }

Bytes taken(ByteWriter& out) {
    const List<std::uint8_t> list = out.take();
    return {list.begin(), list.end()};
}

}  // namespace

List<std::uint8_t> encodeJob(const std::vector<JobReport>& reports) {
    ByteWriter out;
    out.u8(wireVersion);
    out.u8(static_cast<std::uint8_t>(reports.size()));
    for (const JobReport& report : reports) {
        ByteWriter entry;
        entry.bytes({report.metadata.reportId, sizeof report.metadata.reportId});
        entry.u64(report.metadata.time);
        putBytes(entry, report.publicShare);
        entry.u8(report.second.configId);
        putBytes(entry, report.second.enc);
        putBytes(entry, report.second.payload);
        putBytes(entry, report.verifierShare);
        const List<std::uint8_t> bytes = entry.take();
        putBytes(out, {bytes.data(), bytes.size()});
    }
    return out.take();
}

std::optional<std::vector<JobReport>> decodeJob(ByteView bytes) {
    ByteReader in(bytes);
    if (in.u8() != wireVersion) return std::nullopt;
    const std::size_t count = in.u8();
    if (count == 0 || count > maxJobReports) return std::nullopt;
    std::vector<JobReport> reports(count);
    for (JobReport& report : reports) {
        report.entry = getBytes(in);
        ByteReader entry(report.entry);
        const ByteView id = entry.bytes(sizeof report.metadata.reportId);
        if (id.size != sizeof report.metadata.reportId) return std::nullopt;
        std::memcpy(report.metadata.reportId, id.data, id.size);
        report.metadata.time = entry.u64();
        report.publicShare = getBytes(entry);
        report.second.configId = entry.u8();
        report.second.enc = getBytes(entry);
        report.second.payload = getBytes(entry);
        report.verifierShare = getBytes(entry);
        if (!entry.finished()) return std::nullopt;
    }
    if (!in.finished()) return std::nullopt;
    return reports;
}

Bytes encodeAnswers(const std::vector<JobAnswer>& answers) {
    ByteWriter out;
    out.u8(wireVersion);
    out.u8(static_cast<std::uint8_t>(answers.size()));
    for (const JobAnswer& answer : answers) {
        out.u8(codeOf(answer.error));
        putBytes(out, viewOf(answer.message));
    }
    return taken(out);
}

std::optional<std::vector<JobAnswer>> decodeAnswers(ByteView bytes) {
    ByteReader in(bytes);
    if (in.u8() != wireVersion) return std::nullopt;
    std::vector<JobAnswer> answers(in.u8());
    for (JobAnswer& answer : answers) {
        const auto error = errorOf(in.u8());
        if (!error) return std::nullopt;
        answer.error = *error;
        const ByteView message = getBytes(in);
        answer.message.assign(message.data, message.data + message.size);
    }
    if (!in.finished()) return std::nullopt;
    return answers;
}

Bytes encodeRelease(const ReleaseRequest& request) {
    ByteWriter out;
    out.u8(wireVersion);
    out.u32(request.week);
    out.u64(request.reports);
    out.bytes({request.checksum.data(), request.checksum.size()});
    putBytes(out, viewOf(request.collectorKey));
    return taken(out);
}

std::optional<ReleaseRequest> decodeRelease(ByteView bytes) {
    ByteReader in(bytes);
    ReleaseRequest request;
    if (in.u8() != wireVersion) return std::nullopt;
    request.week = in.u32();
    request.reports = in.u64();
    const ByteView checksum = in.bytes(request.checksum.size());
    if (checksum.size == request.checksum.size()) std::memcpy(request.checksum.data(), checksum.data, checksum.size);
    const ByteView key = getBytes(in);
    request.collectorKey.assign(key.data, key.data + key.size);
    if (!in.finished()) return std::nullopt;
    return request;
}

List<std::uint8_t> aggregateShareInfo(DapDraft draft) {
    ByteWriter out;
    for (const char letter : std::string_view(dapTagOf(draft))) out.u8(static_cast<std::uint8_t>(letter));
    for (const char letter : std::string_view(" aggregate share")) out.u8(static_cast<std::uint8_t>(letter));
    out.u8(static_cast<std::uint8_t>(DapRole::second));
    out.u8(static_cast<std::uint8_t>(DapRole::collector));
    return out.take();
}

Bytes aggregateShareAad(const SplitTask& task, const ReleaseRequest& request) {
    ByteWriter out;
    out.bytes(task.idView());
    out.u32(request.week);
    out.u64(request.reports);
    out.bytes({request.checksum.data(), request.checksum.size()});
    return taken(out);
}

}  // namespace nearshelf::collector
