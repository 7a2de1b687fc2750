// SPDX-License-Identifier: MIT
#include "evaluate/baselines/sessionBaseline.h"
#include "model/coTable.h"
#include "model/occurrences.h"
#include "model/rowSums.h"
#include "pack/byteBuffer.h"

#include <algorithm>

namespace nearshelf::trainer {
namespace {

constexpr std::size_t kept = 20;
constexpr std::uint32_t longestTransition = 10;

class Rules : public SessionBaseline {
public:
    /// `weigh(steps)` is what an item so many steps ahead (negative: before) counts.
    Rules(const char* name, const History& history, float (*weigh)(int steps)) : name_(name), rows_(history.itemCount) {
        const Occurrences occurrences(history.itemCount, history.visits);
        RowSums sums(history.itemCount);
        for (std::uint32_t item = 0; item < history.itemCount; ++item) {
            for (const auto& place : occurrences.of(item)) {
                const auto& items = history.visits[place.group].items;
                for (std::size_t other = 0; other < items.size(); ++other) {
                    const float weight = weigh(static_cast<int>(other) - static_cast<int>(place.position));
                    if (other != place.position && weight > 0) sums.add(items[other], weight);
                }
            }
            for (std::uint32_t other : sums.touched()) rows_[item].push_back({other, sums.of(other)});
            keepStrongest(rows_[item], kept);
            sums.clear();
        }
    }
    const char* name() const override { return name_; }
    void score(const std::vector<std::uint32_t>& prefix, std::vector<float>& scores) const override {
        for (const CoNeighbour& rule : rows_[prefix.back()]) scores[rule.item] = rule.weight;
    }
    std::vector<std::uint8_t> model() const override {
        ByteBuffer out;
        for (const auto& row : rows_) {
            out.u32(static_cast<std::uint32_t>(row.size()));
            for (const CoNeighbour& rule : row) {
                out.u32(rule.item);
                out.f32(rule.weight);
            }
        }
        return out.take();
    }

private:
    const char* name_;
    std::vector<std::vector<CoNeighbour>> rows_;
};

}  // namespace

std::unique_ptr<SessionBaseline> associationRules(const History& history) {
    return std::make_unique<Rules>("ar", history, [](int) { return 1.0f; });
}

std::unique_ptr<SessionBaseline> sequentialRules(const History& history) {
    return std::make_unique<Rules>("sr", history, [](int steps) {
        return steps > 0 && steps <= static_cast<int>(longestTransition) ? 1.0f / static_cast<float>(steps) : 0.0f;
    });
}

}  // namespace nearshelf::trainer
