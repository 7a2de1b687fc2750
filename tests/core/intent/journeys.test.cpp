// SPDX-License-Identifier: MIT
#include "core/support/journeyFile.h"
#include "decide/decider.h"
#include "intent/recognise.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

using namespace nearshelf;
using namespace nearshelf::decide;
using namespace nearshelf::test;

namespace {

/// Acts that happen to anybody: a tap on the wrong tile, a way back, a look at something else.
const std::vector<std::string> strays = {"4 view Z9 33", "4 home",    "4 list Y",   "4 search",     "4 back",          "4 info",
                                         "4 filter",     "4 price",   "4 wish Z9",  "4 compare Z9", "4 details Z9",    "4 coupon",
                                         "4 wrap",       "4 cart Z9", "4 cartpage", "4 giftsearch", "9 leave Z9 9 0.1"};

IntentState stateAfter(const ScriptedVisit& visit, std::size_t strayAt = SIZE_MAX, const std::string& stray = "") {
    Decider decider;
    std::uint16_t fired = 0;
    if (visit.daysAway > 0) {
        Act before;
        before.kind = ActKind::pageView;
        before.time = visit.begin() - visit.daysAway * secondsPerDay;
        decider.observe(before, fired);
    }
    Seconds now = visit.begin();
    const auto play = [&](const ScriptedAct& act) {
        now += act.gap;
        REQUIRE(decider.observe(act.at(now), fired));
    };
    for (std::size_t i = 0; i < visit.acts.size(); ++i) {
        play(visit.acts[i]);
        if (i == strayAt) play(scriptedAct(stray));
    }
    return static_cast<IntentState>(decider.state.visit.named);
}

}  // namespace

TEST_CASE("At least nine in ten scripted visits of every state end in it") {
    std::map<IntentState, int> visits, ended;
    for (const ScriptedVisit& visit : scriptedVisits()) {
        const IntentState state = stateAfter(visit);
        ++visits[visit.state];
        ended[visit.state] += state == visit.state ? 1 : 0;
        if (state != visit.state) WARN(visit.name << ": " << static_cast<int>(visit.state) << " ended in " << static_cast<int>(state));
    }
    REQUIRE(visits.size() == intentStateCount);
    for (const auto& [state, count] : visits) {
        CAPTURE(static_cast<int>(state));
        CHECK(count == 10);
        CHECK(ended[state] >= 9);
    }
}

TEST_CASE("No single stray act, wherever it falls, turns a scripted visit into another state") {
    std::map<std::string, int> flips;
    int tried = 0;
    for (const ScriptedVisit& visit : scriptedVisits()) {
        const IntentState usual = stateAfter(visit);
        const bool holdsCart =
            std::any_of(visit.acts.begin(), visit.acts.end(), [](const ScriptedAct& act) { return act.act.kind == ActKind::addToCart; });
        for (const std::string& stray : strays) {
            // Who puts a second product into her cart does not stray: she is on the way to buying.
            if (holdsCart && stray == "4 cart Z9") continue;
            for (std::size_t at = 0; at < visit.acts.size(); ++at) {
                ++tried;
                const IntentState state = stateAfter(visit, at, stray);
                if (state == usual) continue;
                ++flips[stray];
                UNSCOPED_INFO(visit.name << " + " << stray << " after " << at << ": " << static_cast<int>(usual) << " -> "
                                         << static_cast<int>(state));
            }
        }
    }
    for (const auto& [stray, count] : flips) UNSCOPED_INFO(stray << ": " << count << " of " << tried / static_cast<int>(strays.size()));
    CHECK(flips.empty());
}
