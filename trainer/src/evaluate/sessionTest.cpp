// SPDX-License-Identifier: MIT
#include "evaluate/sessionTest.h"

#include "ingest/ingestError.h"

#include <sstream>

namespace nearshelf::trainer {

std::vector<SessionQuery> readSessionTest(const Source& source) {
    IngestReport report;
    std::istringstream text(source.readText(report));
    std::vector<SessionQuery> queries;
    std::string line;
    for (std::uint64_t number = 1; std::getline(text, line); ++number) {
        if (line.empty()) continue;
        const std::size_t tab = line.find('\t');
        SessionQuery query;
        std::istringstream prefix(line.substr(0, tab));
        for (std::string id; prefix >> id;) query.prefix.push_back(id);
        if (tab != std::string::npos) std::istringstream(line.substr(tab)) >> query.next;
        if (query.prefix.empty() || query.next.empty())
            throw IngestError({source.name(), number, ""}, "\"" + line.substr(0, 60) + "\"", "item ids, a tab and the id of the next item");
        queries.push_back(std::move(query));
    }
    if (queries.empty()) throw IngestError({source.name(), 0, ""}, "no line", "lines of item ids, a tab and the id of the next item");
    return queries;
}

}  // namespace nearshelf::trainer
