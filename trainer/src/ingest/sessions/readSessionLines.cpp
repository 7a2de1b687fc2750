// SPDX-License-Identifier: MIT
#include "ingest/sessions/sessionInput.h"
#include "ingest/text/ascii.h"

#include <algorithm>

namespace nearshelf::trainer {
namespace {

constexpr std::size_t longestId = 200;

std::string_view takeWord(std::string_view& line) {
    std::size_t begin = 0;
    while (begin < line.size() && isAsciiSpace(line[begin])) ++begin;
    std::size_t end = begin;
    while (end < line.size() && !isAsciiSpace(line[end])) ++end;
    const std::string_view word = line.substr(begin, end - begin);
    line.remove_prefix(end);
    return word;
}

}  // namespace

void readSessionLines(const SessionInput& input) {
    SessionLog& log = input.log;
    std::uint64_t lineNumber = 0;
    for (std::size_t at = 0; at < input.text.size();) {
        const std::size_t end = std::min(input.text.find('\n', at), input.text.size());
        std::string_view line = input.text.substr(at, end - at);
        at = end + 1;
        ++lineNumber;
        Session session{log.events.size(), 0, 0, input.file(), lineNumber};
        bool tooLong = false;
        for (std::string_view id = takeWord(line); !id.empty(); id = takeWord(line)) {
            tooLong = tooLong || id.size() > longestId;
            if (!tooLong) log.events.push_back({log.items.add(id), SessionEventType::view, 0.0f, 0});
        }
        session.end = log.events.size();
        if (tooLong) {
            input.report.rejects.add(input.fileName, lineNumber, "", "an item id of more than 200 bytes");
            log.events.resize(session.begin);
        } else if (session.end > session.begin) {
            log.sessions.push_back(session);
        }
        input.report.rows += tooLong || session.end > session.begin ? 1 : 0;
        input.progress.at(std::min(at, input.text.size()));
    }
}

}  // namespace nearshelf::trainer
