// SPDX-License-Identifier: MIT
#include "model/tuneSessionModel.h"

#include "model/sessionKnobs.h"

#include <algorithm>
#include <future>

namespace nearshelf::trainer {
namespace {

/// The latest visits with at most so many views.
History latest(const History& history, std::uint64_t mostViews) {
    std::size_t first = history.visits.size();
    for (std::uint64_t views = 0; first > 0; --first) {
        views += history.visits[first - 1].items.size();
        if (views > mostViews) break;
    }
    return {history.itemCount, {}, {history.visits.begin() + static_cast<std::ptrdiff_t>(first), history.visits.end()}};
}

/// The same without the visits that a rehearsal asks for.
History before(const History& history, const RehearsalParams& params) {
    const auto end = static_cast<std::ptrdiff_t>(static_cast<double>(history.visits.size()) * (1 - params.checkShare));
    return {history.itemCount, {}, {history.visits.begin(), history.visits.begin() + end}};
}

/// Runs trials, several at a time, and tells how far it got.
class Trials {
public:
    Trials(const History& history, const TuningParams& params, const ProgressFn& progress, const char* stage, std::size_t expected)
        : history_(latest(history, params.mostViews)),
          earlier_(before(history_, params.rehearsal)),
          params_(params),
          ticker_(progress, stage, expected) {}

    RehearsalFigures one(const SessionModelParams& params) {
        ticker_.at(made_++);
        return rehearse(history_, params, params_.rehearsal);
    }

    std::vector<Trial> of(const SessionKnob& knob, const SessionModelParams& start) {
        std::vector<Trial> trials;
        for (std::size_t at = 0; at < knob.trials.size(); at += params_.threads) {
            const std::size_t end = std::min<std::size_t>(knob.trials.size(), at + params_.threads);
            std::vector<std::future<RehearsalFigures>> running;
            for (std::size_t i = at; i < end; ++i) {
                SessionModelParams changed = start;
                knob.set(changed, knob.trials[i]);
                running.push_back(
                    std::async(std::launch::async, [this, changed] { return rehearse(history_, changed, params_.rehearsal); }));
            }
            for (std::size_t i = at; i < end; ++i) {
                trials.push_back({knob.name, knob.trials[i], running[i - at].get()});
                ticker_.at(made_++);
            }
        }
        return trials;
    }

    /// What `changed` earns over `standing` in the earlier rehearsal.
    double confirmedGain(const SessionModelParams& changed, const SessionModelParams& standing) const {
        const auto worthOf = [this](const SessionModelParams& params) { return rehearse(earlier_, params, params_.rehearsal).worth(); };
        auto worth = std::async(std::launch::async, worthOf, changed);
        const double before = worthOf(standing);
        return worth.get() - before;
    }

    void finish() { ticker_.finish(); }

private:
    History history_, earlier_;
    const TuningParams& params_;
    ProgressTicker ticker_;
    std::size_t made_ = 0;
};

std::size_t trialsOf(bool searchedOnly) {
    std::size_t count = 1;
    for (const SessionKnob& knob : sessionKnobs()) count += knob.searched || !searchedOnly ? knob.trials.size() : 0;
    return count;
}

}  // namespace

Tuned tuneSessionModel(const History& history, const SessionModelParams& start, const ProgressFn& progress, const TuningParams& params) {
    Tuned tuned{start, {}, {}};
    Trials trials(history, params, progress, "searching parameters", trialsOf(true));
    RehearsalFigures best = trials.one(start);
    tuned.trials.push_back({"", 0, best});
    if (best.moments < params.leastMoments) {
        trials.finish();
        return tuned;
    }
    for (const SessionKnob& knob : sessionKnobs()) {
        if (!knob.searched) continue;
        const std::vector<Trial> made = trials.of(knob, tuned.params);
        tuned.trials.insert(tuned.trials.end(), made.begin(), made.end());
        const auto winner = std::max_element(made.begin(), made.end(),
                                             [](const Trial& a, const Trial& b) { return a.figures.worth() < b.figures.worth(); });
        if (winner->figures.worth() < best.worth() + params.leastGain) continue;
        SessionModelParams changed = tuned.params;
        knob.set(changed, winner->value);
        if (trials.confirmedGain(changed, tuned.params) < params.leastGain) continue;
        tuned.params = changed;
        best = winner->figures;
        tuned.changes.push_back(*winner);
    }
    trials.finish();
    return tuned;
}

std::vector<Trial> sweepSessionModel(const History& history, const SessionModelParams& start, const ProgressFn& progress,
                                     const TuningParams& params) {
    Trials trials(history, params, progress, "sweeping parameters", trialsOf(false));
    std::vector<Trial> all = {{"", 0, trials.one(start)}};
    for (const SessionKnob& knob : sessionKnobs()) {
        const std::vector<Trial> made = trials.of(knob, start);
        all.insert(all.end(), made.begin(), made.end());
    }
    trials.finish();
    return all;
}

}  // namespace nearshelf::trainer
