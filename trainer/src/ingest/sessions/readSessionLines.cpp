// SPDX-License-Identifier: MIT
#include "ingest/sessions/sessionInput.h"
#include "ingest/text/ascii.h"

#include <algorithm>

namespace nearshelf::trainer {
namespace {

constexpr std::size_t longestId = 200;

std::string_view takeWord(std::string_view& line, char delimiter) {
    const auto separates = [delimiter](char c) { return c == delimiter || isAsciiSpace(c); };
    std::size_t begin = 0;
    while (begin < line.size() && separates(line[begin])) ++begin;
    std::size_t end = begin;
    while (end < line.size() && !separates(line[end])) ++end;
    const std::string_view word = line.substr(begin, end - begin);
    line.remove_prefix(end);
    return word;
}

/// Whether the shorter of two sessions is the beginning of the longer.
bool isOneSession(const SessionLog& log, const Session& a, const Session& b) {
    const std::size_t common = std::min(a.end - a.begin, b.end - b.begin);
    for (std::size_t i = 0; i < common; ++i)
        if (log.events[a.begin + i].item != log.events[b.begin + i].item) return false;
    return true;
}

/// Adds the session that stands last in `log.events`, unless it and the one before are beginnings of the same: then the longer one stays.
void addLongest(SessionLog& log, std::size_t firstOfFile, const Session& session) {
    if (log.sessions.size() == firstOfFile || !isOneSession(log, log.sessions.back(), session)) return log.sessions.push_back(session);
    Session& before = log.sessions.back();
    if (session.end - session.begin > before.end - before.begin) {
        log.events.erase(log.events.begin() + static_cast<std::ptrdiff_t>(before.begin),
                         log.events.begin() + static_cast<std::ptrdiff_t>(session.begin));
        before.end = log.events.size();
    } else {
        log.events.resize(session.begin);
    }
}

}  // namespace

void readSessionLines(const SessionInput& input) {
    SessionLog& log = input.log;
    const std::size_t firstOfFile = log.sessions.size();
    std::uint64_t lineNumber = 0;
    for (std::size_t at = 0; at < input.text.size();) {
        const std::size_t end = std::min(input.text.find('\n', at), input.text.size());
        std::string_view line = input.text.substr(at, end - at);
        at = end + 1;
        ++lineNumber;
        Session session{log.events.size(), 0, 0, input.file(), lineNumber};
        bool tooLong = false;
        for (std::string_view id = takeWord(line, input.format.delimiter); !id.empty(); id = takeWord(line, input.format.delimiter)) {
            tooLong = tooLong || id.size() > longestId;
            if (!tooLong) log.events.push_back({log.items.add(id), SessionEventType::view, 0.0f, 0});
        }
        session.end = log.events.size();
        if (tooLong) {
            input.report.rejects.add(input.fileName, lineNumber, "", "an item id of more than 200 bytes");
            log.events.resize(session.begin);
        } else if (session.end > session.begin) {
            if (input.format.beginnings)
                addLongest(log, firstOfFile, session);
            else
                log.sessions.push_back(session);
        }
        input.report.rows += tooLong || session.end > session.begin ? 1 : 0;
        input.progress.at(std::min(at, input.text.size()));
    }
}

}  // namespace nearshelf::trainer
