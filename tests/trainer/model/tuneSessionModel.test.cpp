// SPDX-License-Identifier: MIT
#include "model/tuneSessionModel.h"

#include "model/randomBits.h"
#include "model/sessionKnobs.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

using namespace nearshelf;
using namespace nearshelf::trainer;

namespace {

/// Visits of three steps along a ring of 200 items, `stride` apart; the stride is another one from the visit `changesAt` on.
History rings(std::uint32_t visits, std::uint32_t changesAt) {
    RandomBits random(5);
    History history;
    history.itemCount = 200;
    for (std::uint32_t v = 0; v < visits; ++v) {
        const auto first = static_cast<std::uint32_t>(random.next() % 200), stride = v < changesAt ? 1u : 61u;
        const auto noise = static_cast<std::uint32_t>(random.next() % 200);
        history.visits.push_back({0, {first, (first + stride) % 200, v % 3 == 0 ? noise : (first + 2 * stride) % 200}});
    }
    return history;
}

TuningParams quick() {
    TuningParams params;
    params.rehearsal.fitMoments = 600;
    params.rehearsal.checkMoments = 600;
    params.rehearsal.rounds = 1;
    params.rehearsal.leastSteps = 50;
    params.leastMoments = 500;
    return params;
}

}  // namespace

TEST_CASE("where shoppers' ways have changed, the search makes the table forget") {
    const Tuned tuned = tuneSessionModel(rings(4000, 2600), {}, {}, quick());
    CHECK(tuned.params.table.memory > 0);
    CHECK(std::any_of(tuned.changes.begin(), tuned.changes.end(), [](const Trial& trial) { return trial.knob == "memory"; }));
}

TEST_CASE("too few visits leave the defaults, and the number of threads changes nothing") {
    CHECK(tuneSessionModel(rings(300, 0), {}, {}, quick()).trials.size() == 1);
    TuningParams one = quick(), three = quick();
    one.threads = 1;
    three.threads = 3;
    const History history = rings(3000, 2000);
    const Tuned a = tuneSessionModel(history, {}, {}, one), b = tuneSessionModel(history, {}, {}, three);
    REQUIRE(a.trials.size() == b.trials.size());
    for (std::size_t i = 0; i < a.trials.size(); ++i) CHECK(a.trials[i].figures.worth() == b.trials[i].figures.worth());
    for (const SessionKnob& knob : sessionKnobs()) CHECK(knob.get(a.params) == knob.get(b.params));
}

TEST_CASE("every knob turns its own parameter") {
    for (const SessionKnob& knob : sessionKnobs()) {
        SessionModelParams params;
        for (const float value : knob.trials) {
            CHECK(value != knob.get(SessionModelParams()));
            knob.set(params, value);
            CHECK(knob.get(params) == value);
        }
        const auto turned = std::count_if(sessionKnobs().begin(), sessionKnobs().end(),
                                          [&](const SessionKnob& other) { return other.get(params) != other.get(SessionModelParams()); });
        CHECK(turned == 1);
    }
}
