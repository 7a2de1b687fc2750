// SPDX-License-Identifier: MIT
// The session model as plain floating-point arithmetic over whole tables: what the pack's pruning and coding are measured against.
#pragma once

#include "candidates/sessionTrace.h"
#include "model/coTable.h"
#include "model/sessionPlanes.h"

#include <cstdint>
#include <vector>

namespace nearshelf::trainer {

struct UncodedTables {
    CoTable coViewed;  ///< rows of any length
    PlaneValues planes;
    float stepDecay = 0;
    SessionTraceParams trace;
};

/// The candidates of one visit with their features, as core/src/candidates/sessionTrace.cpp has them.
class UncodedTrace {
public:
    /// Borrows `tables`; one trace serves many visits.
    explicit UncodedTrace(const UncodedTables& tables);

    struct Entry {
        std::uint32_t item = 0;
        float whole = 0, last = 0, forwardLast = 0, forwardPrevious = 0, hop = 0, forwardHop = 0;
        std::uint32_t hits = 0, views = 0;
        std::int32_t lastView = -1;
        float promise = 0;
    };

    /// Entries for the items of a visit, newest first and at least one; the most promising ones alone where `most` is less than all.
    std::vector<Entry> entries(const std::vector<std::uint32_t>& steps, std::size_t most);
    /// SessionModel::candidateFeatures numbers of an entry, SessionModel::contextFeatures of the visit that `entries` saw last.
    void candidate(const Entry& entry, float* out) const;
    void context(float* out) const;

private:
    Entry& at(std::uint32_t item);
    void vote(std::uint32_t step, std::uint32_t age, float decay);
    void hop(std::uint32_t step, bool isLast, float decay);

    const UncodedTables& tables_;
    std::vector<std::uint32_t> hot_;
    std::vector<Entry> entries_;
    std::vector<std::uint32_t> slots_;
    std::uint32_t last_ = 0, repeats_ = 0;
    std::size_t steps_ = 0;
    float loudestForward_ = 0;
};

}  // namespace nearshelf::trainer
