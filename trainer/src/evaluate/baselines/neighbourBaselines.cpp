// SPDX-License-Identifier: MIT
#include "evaluate/baselines/sessionBaseline.h"
#include "model/occurrences.h"

#include <algorithm>
#include <cmath>

namespace nearshelf::trainer {
namespace {

struct Alike {
    std::uint32_t visit = 0;
    float similarity = 0;
};

class Neighbours : public SessionBaseline {
public:
    Neighbours(const History& history, const NeighbourSessionParams& params, bool byPosition)
        : params_(params),
          byPosition_(byPosition),
          occurrences_(history.itemCount, history.visits),
          weights_(history.itemCount, 0.0f),
          stepsAgo_(history.itemCount, 0) {
        for (const Visit& visit : history.visits) {
            sets_.push_back(visit.items);
            std::sort(sets_.back().begin(), sets_.back().end());
            sets_.back().erase(std::unique(sets_.back().begin(), sets_.back().end()), sets_.back().end());
        }
    }
    const char* name() const override { return byPosition_ ? "vSknn" : "sknn"; }

    void score(const std::vector<std::uint32_t>& prefix, std::vector<float>& scores) const override {
        for (std::size_t i = 0; i < prefix.size(); ++i) {
            weights_[prefix[i]] = byPosition_ ? static_cast<float>(i + 1) / static_cast<float>(prefix.size()) : 1.0f;
            stepsAgo_[prefix[i]] = static_cast<std::uint32_t>(prefix.size() - i);
        }
        for (const Alike& alike : mostAlike(prefix)) {
            const float weight = alike.similarity * (byPosition_ ? 1.0f / static_cast<float>(latestShared(alike.visit)) : 1.0f);
            for (std::uint32_t item : sets_[alike.visit]) scores[item] += weight;
        }
        for (std::uint32_t item : prefix) {
            weights_[item] = 0;
            stepsAgo_[item] = 0;
        }
    }

private:
    std::vector<Alike> mostAlike(const std::vector<std::uint32_t>& prefix) const {
        std::vector<std::uint32_t> visits;
        for (std::uint32_t item : prefix) {
            const auto places = occurrences_.of(item);
            const std::size_t count = std::min<std::size_t>(params_.sampled, static_cast<std::size_t>(places.end() - places.begin()));
            for (const auto* place = places.end() - count; place != places.end(); ++place) visits.push_back(place->group);
        }
        std::sort(visits.rbegin(), visits.rend());
        visits.erase(std::unique(visits.begin(), visits.end()), visits.end());
        if (visits.size() > params_.sampled) visits.resize(params_.sampled);

        std::vector<Alike> alike;
        for (std::uint32_t visit : visits) {
            float shared = 0;
            for (std::uint32_t item : sets_[visit]) shared += weights_[item];
            const auto size = static_cast<float>(sets_[visit].size());
            alike.push_back({visit, byPosition_ ? shared : shared / std::sqrt(size)});
        }
        std::stable_sort(alike.begin(), alike.end(), [](const Alike& a, const Alike& b) { return a.similarity > b.similarity; });
        if (alike.size() > params_.neighbours) alike.resize(params_.neighbours);
        return alike;
    }

    std::uint32_t latestShared(std::uint32_t visit) const {
        std::uint32_t latest = 0;
        for (std::uint32_t item : sets_[visit])
            if (stepsAgo_[item] != 0 && (latest == 0 || stepsAgo_[item] < latest)) latest = stepsAgo_[item];
        return latest;
    }

    NeighbourSessionParams params_;
    bool byPosition_;
    Occurrences occurrences_;
    std::vector<std::vector<std::uint32_t>> sets_;
    mutable std::vector<float> weights_;
    mutable std::vector<std::uint32_t> stepsAgo_;
};

}  // namespace

std::unique_ptr<SessionBaseline> sessionNeighbours(const History& history, const NeighbourSessionParams& params) {
    return std::make_unique<Neighbours>(history, params, false);
}

std::unique_ptr<SessionBaseline> vectorSessionNeighbours(const History& history, const NeighbourSessionParams& params) {
    return std::make_unique<Neighbours>(history, params, true);
}

}  // namespace nearshelf::trainer
