// SPDX-License-Identifier: MIT
#include "ingest/ingestError.h"
#include "ingest/records/openRecords.h"
#include "ingest/records/textStyle.h"
#include "ingest/sessions/eventType.h"
#include "ingest/sessions/sessionColumns.h"
#include "ingest/sessions/sessionInput.h"
#include "ingest/text/quoted.h"
#include "ingest/text/splitValues.h"

#include <algorithm>
#include <tuple>

namespace nearshelf::trainer {
namespace {

using F = SessionField;

struct KeyedEvent {
    std::uint32_t session = 0;  // number of the session's or visitor's id
    std::uint64_t line = 0;
    double offset = 0;  // milliseconds since the session's day or its first event, where the export counts so
    SessionEvent event;
};

class SessionEvents {
public:
    explicit SessionEvents(const SessionInput& input) : input_(input), columns_(sessionFieldNames()) {}

    void read() {
        findStyle();
        const auto records = openRecords(input_.text, input_.format, input_.fileName, input_.report);
        Record record;
        while (records->next(record)) {
            ++input_.report.rows;
            columns_.update(records->columns());
            readRow(record);
            input_.progress.at(records->position());
        }
        buildSessions();
    }

private:
    void findStyle() {
        IngestReport discarded;
        const auto records = openRecords(input_.text, input_.format, input_.fileName, discarded);
        Record first;
        if (records->columns().empty()) records->next(first);  // JSON learns its columns from its rows
        columns_.update(records->columns());
        order_ = findTextStyle(*records, {}, columns_.columnsOf(F::time), TextStyle()).dateOrder;
        byVisitor_ = !columns_.has(F::session);
        // A file without times and types holds whole sessions; its rows may list items in any of the usual ways.
        itemSeparators_ = columns_.has(F::time) || columns_.has(F::type) ? "\x1f" : "\x1f ,;|";
    }

    void reject(const Record& record, F field, std::string reason) {
        input_.report.rejects.add(input_.fileName, record.line, columns_.nameOf(field), std::move(reason));
    }

    void readRow(const Record& record) {
        const auto cell = [&](F field) { return columns_.get(record, field); };
        const F keyField = byVisitor_ ? F::visitor : F::session;
        if (cell(keyField).empty()) return reject(record, keyField, "the row names no session");
        const std::optional<SessionEventType> type = eventTypeOf(cell(F::type));
        if (!type) {
            ++input_.report.otherEvents;
            return;
        }
        if (cell(F::item).empty()) return reject(record, F::item, "the row names no item");
        KeyedEvent keyed;
        const std::string_view time = cell(F::time);
        if (!time.empty()) {
            const std::optional<std::int64_t> seconds = parseTime(time, order_);
            if (!seconds) return reject(record, F::time, quoted(time) + " is no time");
            keyed.event.time = *seconds;
        }
        keyed.offset = parseNumber(cell(F::offset), DecimalMark::point).value_or(0);
        if (keyed.offset >= 0 && keyed.offset < 1e9) keyed.event.time += static_cast<std::int64_t>(keyed.offset / 1000);
        keyed.session = ids_.add(cell(keyField));
        keyed.line = record.line;
        keyed.event.type = *type;
        const std::optional<double> dwell = parseNumber(cell(F::dwell), DecimalMark::point);
        if (dwell && *dwell > 0.0 && *dwell < 1e9) keyed.event.dwellSeconds = static_cast<float>(*dwell);
        for (const std::string_view item : splitAny(cell(F::item), itemSeparators_)) {
            keyed.event.item = input_.log.items.add(item);
            events_.push_back(keyed);
        }
    }

    void buildSessions() {
        std::stable_sort(events_.begin(), events_.end(), [](const KeyedEvent& a, const KeyedEvent& b) {
            return std::tie(a.session, a.event.time, a.offset) < std::tie(b.session, b.event.time, b.offset);
        });
        SessionLog& log = input_.log;
        const double pauseSeconds = input_.params.pauseMinutes * 60.0;
        for (std::size_t i = 0; i < events_.size(); ++i) {
            const KeyedEvent& keyed = events_[i];
            const bool same = i > 0 && events_[i - 1].session == keyed.session;
            const bool paused = same && byVisitor_ && static_cast<double>(keyed.event.time - events_[i - 1].event.time) > pauseSeconds;
            if (!same || paused) {
                log.sessions.push_back({log.events.size(), log.events.size(), keyed.event.time, input_.file(), keyed.line});
            }
            log.events.push_back(keyed.event);
            log.sessions.back().end = log.events.size();
        }
    }

    const SessionInput& input_;
    SessionColumns columns_;
    StringPool ids_;
    std::vector<KeyedEvent> events_;
    DateOrder order_ = DateOrder::monthFirst;
    bool byVisitor_ = false;
    const char* itemSeparators_ = "\x1f";
};

}  // namespace

void readSessionEvents(const SessionInput& input) { SessionEvents(input).read(); }

}  // namespace nearshelf::trainer
