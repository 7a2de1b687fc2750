// SPDX-License-Identifier: MIT
#include "nearshelf/ldp.h"

#include "base/byteReader.h"

#include <cstring>

namespace nearshelf {

namespace {

constexpr std::uint8_t ldpFormat = 1;
constexpr std::size_t headBytes = 12;

void put32(std::uint8_t* out, std::uint32_t value) {
    for (int i = 0; i < 4; ++i, value >>= 8) out[i] = static_cast<std::uint8_t>(value);
}

}  // namespace

void encodeLdpReport(const LdpReport& report, std::uint8_t* out) noexcept {
    std::memset(out, 0, ldpReportBytes);
    out[0] = ldpFormat;
    out[1] = static_cast<std::uint8_t>(report.stream);
    out[2] = report.answer;
    put32(out + 4, report.taskVersion);
    put32(out + 8, report.week);
    std::memcpy(out + headBytes, report.nonce, reportNonceBytes);
}

Result<LdpReport> decodeLdpReport(ByteView bytes) noexcept {
    using Decoded = Result<LdpReport>;
    if (bytes.size != ldpReportBytes) return Decoded::failure(ErrorCode::reportSize);
    ByteReader in(bytes);
    if (in.u8() != ldpFormat) return Decoded::failure(ErrorCode::reportVersion);
    LdpReport report;
    const std::uint8_t stream = in.u8();
    report.stream = static_cast<LdpStream>(stream);
    report.answer = in.u8();
    std::uint32_t unused = in.u8();
    report.taskVersion = in.u32();
    report.week = in.u32();
    std::memcpy(report.nonce, in.bytes(reportNonceBytes).data, reportNonceBytes);
    // Room left unused could carry anything about its sender.
    while (in.left() > 0) unused |= in.u8();
    if (!isLdpAnswer(stream, report.answer) || unused != 0) return Decoded::failure(ErrorCode::reportMalformed);
    return Decoded::of(report);
}

}  // namespace nearshelf
