// SPDX-License-Identifier: MIT
// What the steps of a visit say about each item they lead to: the features of the session model.
// The trainer fits the model on the features this very code extracts.
#pragma once

#include "base/topK.h"
#include "candidates/scene.h"
#include "pack/sessionModel.h"

namespace nearshelf {

struct SessionTraceParams {
    std::uint32_t maxSteps = 12;    ///< steps that vote [chosen by bench/sweep]
    std::uint32_t hopSteps = 2;     ///< latest steps whose neighbours' neighbours vote too [chosen by bench/sweep]
    std::uint32_t hopWidth = 20;    ///< strongest neighbours taken along on a second hop [chosen by bench/sweep]
    float hopPromise = 0.5f;        ///< a second hop's vote in the promise, against a vote of the visit's own steps [chosen by bench/sweep]
    float forwardPromise = 0.1f;    ///< the last transition's [chosen by bench/sweep]
    std::uint32_t shortlist = 120;  ///< most promising candidates that are looked at closely [chosen by bench/sweep]
};

class SessionTrace {
public:
    static constexpr SessionTraceParams standard{};

    /// `steps`: newest first, `count` ≥ 1 of them; an item may stand there again and again. Borrows `params`.
    SessionTrace(const Pack& pack, ItemSlots& slots, const Seed* steps, std::uint32_t count, const SessionTraceParams& params = standard);
    SessionTrace(const SessionTrace&) = delete;
    ~SessionTrace();

    std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(entries_.size()); }
    ItemIndex item(std::uint32_t i) const noexcept { return entries_[i].item; }
    /// The step that speaks loudest for entry `i`; itself for an item of the visit that nothing leads to.
    ItemIndex because(std::uint32_t i) const noexcept { return entries_[i].because; }
    /// Where `item` stands, or ItemSlots::none.
    std::uint32_t find(ItemIndex item) const noexcept { return slots_.find(item); }

    /// The entries worth a closer look, by a rough guess without the model: items of the visit above all, then the loudest votes.
    /// In no order; `admission` may be null.
    List<Scored> shortlist(const Admission* admission) const;

    /// SessionModel::candidateFeatures numbers of entry `i`.
    void candidate(std::uint32_t i, float* out) const noexcept;
    /// SessionModel::contextFeatures numbers of the visit.
    void context(float* out) const noexcept;

private:
    struct Entry {
        ItemIndex item = noItem, because = noItem;
        float whole = 0, last = 0;                   // votes of all steps, of the last
        float forwardLast = 0, forwardPrevious = 0;  // transitions from the last, from the one before
        float hop = 0, forwardHop = 0;               // votes of neighbours' neighbours
        float loudest = 0;
        std::uint32_t hits = 0, views = 0;
        std::int32_t lastView = -1;  // steps ago
    };

    Entry& at(ItemIndex item);
    float promise(const Entry& entry) const noexcept;
    void vote(const Seed& step, std::uint32_t age, float decay);
    void hop(const Seed& step, bool isLast, float decay);

    const SessionTraceParams& params_;
    const Pack& pack_;
    const SessionModel& model_;
    ItemSlots& slots_;
    List<Entry> entries_;
    ItemIndex lastItem_ = noItem;
    std::uint32_t steps_ = 0, repeats_ = 0;
    float loudestForward_ = 0;
};

}  // namespace nearshelf
