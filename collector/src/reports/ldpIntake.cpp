// SPDX-License-Identifier: MIT
#include "reports/ldpIntake.h"

namespace nearshelf::collector {
namespace {

constexpr int ok = 200, badRequest = 400, unavailable = 503;
constexpr Counter nothing = Counter::count;

}  // namespace

Counter LdpIntake::reasonAgainst(const LdpReport& report) const {
    const auto stream = static_cast<std::size_t>(report.stream);
    const auto tasks = tasks_.find(report.taskVersion);
    if (tasks == tasks_.end()) return Counter::refusedTask;
    const TaskFile& asked = tasks->second;
    const bool isAsked = report.stream == LdpStream::experiment
                             ? asked.experiment.has_value()
                             : stream < asked.streams.size() && report.answer < asked.streams[stream].params.choices;
    if (!isAsked) return Counter::refusedTask;
    return isWeekOpen(report.week, clock_.week()) ? nothing : Counter::refusedWeek;
}

int LdpIntake::take(std::string_view body, std::string_view clientAddress) {
    counters_.add(Counter::reportsReceived);
    const auto report = decodeLdpReport({reinterpret_cast<const std::uint8_t*>(body.data()), body.size()});
    if (!report.ok()) {
        counters_.add(report.error == ErrorCode::reportSize ? Counter::refusedSize : Counter::refusedFormat);
        return badRequest;
    }
    if (const Counter reason = reasonAgainst(report.value); reason != nothing) {
        counters_.add(reason);
        return badRequest;
    }
    if (!limiter_.take(clientAddress, std::chrono::steady_clock::now())) {
        counters_.add(Counter::refusedRate);
        return ok;
    }
    if (!pending_.add(report.value)) {
        counters_.add(Counter::refusedFull);
        return unavailable;
    }
    counters_.add(Counter::reportsTaken);
    return ok;
}

}  // namespace nearshelf::collector
