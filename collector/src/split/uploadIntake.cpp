// SPDX-License-Identifier: MIT
#include "split/uploadIntake.h"

#include <cstring>

namespace nearshelf::collector {
namespace {

constexpr std::string_view uploadType = "application/ppm-dap;message=upload-req";
constexpr std::size_t x25519Bytes = 32, p256Bytes = 65, tagBytes = 16, framingBytes = 6;

std::string withoutBlanks(std::string_view text) {
    std::string out;
    for (const char letter : text) {
        if (letter != ' ') out += letter;
    }
    return out;
}

bool isSealed(const HpkeCiphertext& sealed, std::size_t shareBytes) {
    return (sealed.enc.size == x25519Bytes || sealed.enc.size == p256Bytes) && sealed.payload.size == framingBytes + shareBytes + tagBytes;
}

/// All reports of a task have one size, and so do its parts.
bool fits(const SplitTask& task, const DapReport& report) {
    return report.publicShare.size == task.shape.publicShareBytes() && isSealed(report.leader, task.shape.inputShareBytes(0)) &&
           isSealed(report.second, task.shape.inputShareBytes(1));
}

}  // namespace

UploadAnswer UploadIntake::take(std::string_view idText, std::string_view mediaType, std::string_view body,
                                std::string_view clientAddress) {
    counters_.add(Counter::reportsReceived);
    const auto refuse = [this](Counter reason, UploadAnswer answer) {
        counters_.add(reason);
        return answer;
    };
    const SplitTask* task = findTask(tasks_, idText);
    if (!task) return refuse(Counter::refusedTask, {404});
    if (withoutBlanks(mediaType) != uploadType) return refuse(Counter::refusedFormat, {415});
    const auto report = decodeDapReport({reinterpret_cast<const std::uint8_t*>(body.data()), body.size()});
    if (!report.ok() || !fits(*task, report.value)) return refuse(Counter::refusedFormat, {400});
    UploadAnswer answer;
    std::memcpy(answer.reportId.data(), report.value.metadata.reportId, answer.reportId.size());
    if (!isBatchOpen(report.value.metadata.time, clock_.week())) {
        answer.error = report.value.metadata.time > clock_.week() ? ReportError::tooEarly : ReportError::batchCollected;
        return refuse(Counter::refusedWeek, answer);
    }
    if (!keys_.knows(report.value.leader.configId)) {
        answer.error = ReportError::unknownKey;
        return refuse(Counter::refusedKey, answer);
    }
    if (!limiter_.take(clientAddress, std::chrono::steady_clock::now())) return refuse(Counter::refusedRate, answer);
    const auto week = static_cast<std::uint32_t>(report.value.metadata.time);
    if (!pending_.add({std::string(idText), week, answer.reportId, Bytes(body.begin(), body.end())}))
        return refuse(Counter::refusedFull, {503});
    counters_.add(Counter::reportsTaken);
    return answer;
}

}  // namespace nearshelf::collector
