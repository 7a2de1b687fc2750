// SPDX-License-Identifier: MIT
#include "evaluate/baselines/sessionBaseline.h"
#include "evaluate/baselines/sharedVisits.h"
#include "evaluate/baselines/visitBytes.h"

#include <cmath>
#include <cstdio>

namespace nearshelf::trainer {
namespace {

class Stan : public SessionBaseline {
public:
    Stan(const History& history, const StanParams& params)
        : history_(history), params_(params), visits_(history), weights_(history.itemCount, 0.0f) {}
    const char* name() const override { return "stan"; }

    void score(const std::vector<std::uint32_t>& prefix, std::vector<float>& scores) const override {
        for (std::size_t i = 0; i < prefix.size(); ++i)
            weights_[prefix[i]] = std::exp(-static_cast<float>(prefix.size() - 1 - i) / params_.stepsBack);
        for (const LikeVisit& alike : mostAlike(prefix)) addItems(alike, scores);
        for (std::uint32_t item : prefix) weights_[item] = 0;
    }

    std::vector<std::uint8_t> model() const override { return visitBytes(history_); }
    std::string settings() const override {
        char text[120];
        std::snprintf(text, sizeof text, "%u of the latest %u, steps back %g, steps apart %g, age %g", params_.neighbours, params_.sampled,
                      static_cast<double>(params_.stepsBack), static_cast<double>(params_.stepsApart), static_cast<double>(params_.age));
        return text;
    }

private:
    std::vector<LikeVisit> mostAlike(const std::vector<std::uint32_t>& prefix) const {
        std::vector<LikeVisit> alike;
        for (std::uint32_t visit : visits_.latest(prefix, params_.sampled)) {
            const float shared = visits_.sharedWeight(visit, weights_), size = static_cast<float>(visits_.itemsOf(visit).size());
            alike.push_back({visit, shared / std::sqrt(size) * ageWeight(visit)});
        }
        keepMostAlike(alike, params_.neighbours);
        return alike;
    }

    float ageWeight(std::uint32_t visit) const {
        if (params_.age <= 0) return 1;
        const auto count = static_cast<float>(visits_.count());
        return std::exp(-(count - static_cast<float>(visit)) / count / params_.age);
    }

    /// An item that stands in the visit more than once counts where it stands last.
    void addItems(const LikeVisit& alike, std::vector<float>& scores) const {
        const auto& items = history_.visits[alike.visit].items;
        std::size_t latestShared = 0;
        for (std::size_t i = 0; i < items.size(); ++i)
            if (weights_[items[i]] > 0) latestShared = i;
        for (std::size_t i = items.size(); i-- > 0;) {
            bool later = false;
            for (std::size_t j = i + 1; j < items.size() && !later; ++j) later = items[j] == items[i];
            if (later) continue;
            const std::size_t apart = i > latestShared ? i - latestShared : latestShared - i;
            scores[items[i]] += alike.similarity * std::exp(-static_cast<float>(apart) / params_.stepsApart);
        }
    }

    const History& history_;
    StanParams params_;
    SharedVisits visits_;
    mutable std::vector<float> weights_;
};

}  // namespace

std::unique_ptr<SessionBaseline> timeAwareNeighbours(const History& history, const StanParams& params) {
    return std::make_unique<Stan>(history, params);
}

}  // namespace nearshelf::trainer
