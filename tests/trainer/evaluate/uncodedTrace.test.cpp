// SPDX-License-Identifier: MIT
#include "evaluate/uncodedTrace.h"

#include "model/headPack.h"
#include "model/randomBits.h"

#include <array>
#include <catch2/catch.hpp>

using namespace nearshelf;
using namespace nearshelf::trainer;

namespace {

constexpr std::uint32_t items = 90;

History walks() {
    RandomBits random(9);
    History history;
    history.itemCount = items;
    for (std::uint32_t v = 0; v < 400; ++v) {
        Visit visit;
        for (std::uint32_t at = v % items, i = 0; i < 6; ++i) {
            visit.items.push_back(at);
            at = static_cast<std::uint32_t>((at + random.next() % 4) % items);
        }
        history.visits.push_back(visit);
    }
    return history;
}

/// What the pack's bytes say, as floats.
UncodedTables tablesIn(const Pack& pack) {
    UncodedTables tables;
    tables.stepDecay = pack.sessionModel().stepDecay();
    for (std::uint32_t item = 0; item < items; ++item) {
        std::array<Neighbour, NeighbourTable::maxRow> row;
        const std::uint32_t count = pack.coViewed().row(ItemIndex{item}, row.data());
        tables.coViewed.rows.emplace_back();
        for (std::uint32_t i = 0; i < count; ++i)
            tables.coViewed.rows.back().push_back({indexOf(row[i].item), row[i].weight, row[i].forward});
        for (std::size_t p = 0; p < SessionModel::planes; ++p)
            tables.planes[p].push_back(pack.sessionModel().plane(static_cast<SessionModel::Plane>(p), ItemIndex{item}));
    }
    return tables;
}

}  // namespace

TEST_CASE("from the numbers of a pack the uncoded model draws the engine's candidates and features") {
    SessionModelParams params;
    params.table.neighbours = 12;  // all of a row go on the second hop: no tie decides which
    const History history = walks();
    const HeadPack head(history, history.visits.size(), params);
    const UncodedTables tables = tablesIn(head.pack());
    UncodedTrace uncoded(tables);
    ItemSlots slots;
    slots.resize(items);
    for (std::uint32_t v = 0; v < 40; ++v) {
        const auto& visit = history.visits[v].items;
        List<Seed> steps;
        for (std::size_t i = visit.size(); i-- > 0;) steps.push_back({ItemIndex{visit[i]}, 1});
        const SessionTrace trace(head.pack(), slots, steps.data(), static_cast<std::uint32_t>(steps.size()));
        const auto entries = uncoded.entries({visit.rbegin(), visit.rend()}, items);
        REQUIRE(entries.size() == trace.size());
        for (const UncodedTrace::Entry& entry : entries) {
            std::array<float, SessionModel::candidateFeatures> ours{}, theirs{};
            uncoded.candidate(entry, ours.data());
            trace.candidate(trace.find(ItemIndex{entry.item}), theirs.data());
            for (std::size_t i = 0; i < ours.size(); ++i) CHECK(ours[i] == Approx(theirs[i]).margin(2e-3));
        }
        std::array<float, SessionModel::contextFeatures> ours{}, theirs{};
        uncoded.context(ours.data());
        trace.context(theirs.data());
        for (std::size_t i = 0; i < ours.size(); ++i) CHECK(ours[i] == Approx(theirs[i]).margin(2e-3));
    }
}
