// SPDX-License-Identifier: MIT
// Where candidates come from: one interface, one contract test for all.
#pragma once

#include "nearshelf/list.h"

#include "candidates/scene.h"

#include <cstdint>

namespace nearshelf {

enum class Source : std::uint8_t { session, coViewed, coBought, similar, recentlyViewed, trending, popular, newest };
constexpr std::uint32_t sourceCount = 8;

struct Found {
    ItemIndex item = noItem;
    float score = 0;             ///< > 0, comparable within one source only
    ItemIndex because = noItem;  ///< the seed that speaks loudest for it, if there is one and the source knows it without further work
};

/// Contract: only admitted items, each once, best first, at most `limit`, the same for the same scene; nothing from an empty pack.
class CandidateSource {
public:
    virtual void collect(const Scene& scene, std::uint32_t limit, List<Found>& out) const = 0;
    /// The scores this source gives to `items`, admitted or not, whatever their rank; 0 where nothing speaks for one.
    virtual void judge(const Scene& scene, const List<ItemIndex>& items, List<Found>& out) const = 0;

protected:
    ~CandidateSource() = default;
};

const CandidateSource& sourceOf(Source source);

}  // namespace nearshelf
