// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/progress.h"

#include <cstddef>
#include <functional>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

namespace nearshelf::trainer {

/// One other value of one field of `Params`.
template <typename Params>
struct Change {
    std::string field;
    double value = 0;
    std::function<void(Params&)> apply;
};

template <typename Params, typename Value>
void addChanges(std::vector<Change<Params>>& changes, const char* field, Value Params::*member, std::initializer_list<Value> values) {
    for (const Value value : values)
        changes.push_back({field, static_cast<double>(value), [member, value](Params& params) { params.*member = value; }});
}

template <typename Params>
struct Climbed {
    Params best;
    double quality = 0;
};

/// Tries one change after the other on the best so far and keeps what improves `qualityOf`, until a pass improves nothing or `passes` are
/// over.
template <typename Params, typename Quality>
Climbed<Params> climb(const Params& start, const std::vector<Change<Params>>& changes, Quality qualityOf, std::size_t passes,
                      const ProgressFn& progress, const char* stage) {
    Climbed<Params> climbed{start, qualityOf(start)};
    ProgressTicker ticker(progress, stage, passes * changes.size());
    bool improved = true;
    for (std::size_t pass = 0; pass < passes && improved; ++pass) {
        improved = false;
        for (std::size_t i = 0; i < changes.size(); ++i) {
            Params tried = climbed.best;
            changes[i].apply(tried);
            const double quality = qualityOf(tried);
            if (quality > climbed.quality) {
                climbed.quality = quality;
                climbed.best = std::move(tried);
                improved = true;
            }
            ticker.at(pass * changes.size() + i);
        }
    }
    ticker.finish();
    return climbed;
}

}  // namespace nearshelf::trainer
