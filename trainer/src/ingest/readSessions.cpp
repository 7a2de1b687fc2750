// SPDX-License-Identifier: MIT
#include "ingest/readSessions.h"

#include "ingest/detectFormat.h"
#include "ingest/ingestError.h"
#include "ingest/sessions/sessionInput.h"

#include <algorithm>
#include <tuple>

namespace nearshelf::trainer {
namespace {

// Moves the events along, so that sessions stand in time order in memory too.
void sortByTime(SessionLog& log) {
    std::sort(log.sessions.begin(), log.sessions.end(),
              [](const Session& a, const Session& b) { return std::tie(a.time, a.begin) < std::tie(b.time, b.begin); });
    std::vector<SessionEvent> events;
    events.reserve(log.events.size());
    for (Session& session : log.sessions) {
        const std::size_t begin = events.size();
        events.insert(events.end(), log.events.begin() + static_cast<std::ptrdiff_t>(session.begin),
                      log.events.begin() + static_cast<std::ptrdiff_t>(session.end));
        session.begin = begin;
        session.end = events.size();
    }
    log.events = std::move(events);
}

}  // namespace

SessionLog readSessions(const std::vector<Source>& sources, SessionReport& report, const ProgressFn& progress,
                        const SessionParams& params) {
    SessionLog log;
    for (const Source& source : sources) {
        const std::string text = source.readText(report);
        const FileFormat format = detectFormat(text, source.name());
        if (format.kind != ExportKind::sessions) throw IngestError({source.name(), 0, ""}, describeFormat(format), "sessions");
        report.noteOnce(source.name(), 0, "read as " + describeFormat(format));
        ProgressTicker ticker(progress, "reading sessions", text.size());
        log.files.push_back(source.name());
        const SessionInput input{source.name(), text, format, params, log, report, ticker};
        if (format.container == Container::sessionLines) {
            readSessionLines(input);
        } else {
            readSessionEvents(input);
        }
        ticker.finish();
    }
    sortByTime(log);
    return log;
}

}  // namespace nearshelf::trainer
