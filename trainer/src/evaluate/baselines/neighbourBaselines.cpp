// SPDX-License-Identifier: MIT
#include "evaluate/baselines/sessionBaseline.h"
#include "evaluate/baselines/sharedVisits.h"
#include "evaluate/baselines/visitBytes.h"

#include <cmath>

namespace nearshelf::trainer {
namespace {

const char* nameOf(Fall fall) {
    switch (fall) {
        case Fall::linear: return "linear";
        case Fall::quadratic: return "quadratic";
        case Fall::logarithmic: return "logarithmic";
        default: return "none";
    }
}

/// Of position `i` (from 1) among `n`.
float positionWeight(Fall fall, std::size_t i, std::size_t n) {
    const float share = static_cast<float>(i) / static_cast<float>(n);
    switch (fall) {
        case Fall::linear: return share;
        case Fall::quadratic: return share * share;
        case Fall::logarithmic: return 1 / std::log10(static_cast<float>(n - i) + 1.7f);
        default: return 1;
    }
}

/// Of something `steps` (from 1) ago.
float stepWeight(Fall fall, std::uint32_t steps) {
    const auto ago = static_cast<float>(steps);
    switch (fall) {
        case Fall::linear: return 1 / ago;
        case Fall::quadratic: return 1 / (ago * ago);
        case Fall::logarithmic: return 1 / std::log10(ago + 1.7f);
        default: return 1;
    }
}

class Neighbours : public SessionBaseline {
public:
    Neighbours(const char* name, const History& history, const NeighbourSessionParams& params, bool cosine)
        : name_(name),
          history_(history),
          params_(params),
          cosine_(cosine),
          visits_(history),
          weights_(history.itemCount, 0.0f),
          stepsAgo_(history.itemCount, 0) {}
    const char* name() const override { return name_; }

    void score(const std::vector<std::uint32_t>& prefix, std::vector<float>& scores) const override {
        for (std::size_t i = 0; i < prefix.size(); ++i) {
            weights_[prefix[i]] = positionWeight(params_.position, i + 1, prefix.size());
            stepsAgo_[prefix[i]] = static_cast<std::uint32_t>(prefix.size() - i);
        }
        for (const LikeVisit& alike : mostAlike(prefix)) {
            const float weight = alike.similarity * stepWeight(params_.steps, latestShared(alike.visit));
            for (std::uint32_t item : visits_.itemsOf(alike.visit)) scores[item] += weight * (1 + params_.rarity * rarityOf(item));
        }
        for (std::uint32_t item : prefix) {
            weights_[item] = 0;
            stepsAgo_[item] = 0;
        }
    }

    std::vector<std::uint8_t> model() const override { return visitBytes(history_); }
    std::string settings() const override {
        std::string text = std::to_string(params_.neighbours) + " of the latest " + std::to_string(params_.sampled);
        if (!cosine_) text += std::string(", position ") + nameOf(params_.position) + ", steps " + nameOf(params_.steps);
        if (params_.rarity > 0) text += ", rarity × " + std::to_string(static_cast<int>(params_.rarity));
        return text;
    }

private:
    float rarityOf(std::uint32_t item) const {
        if (params_.rarity <= 0) return 0;
        return std::log(static_cast<float>(visits_.count()) / static_cast<float>(visits_.occurrences().count(item)));
    }

    std::vector<LikeVisit> mostAlike(const std::vector<std::uint32_t>& prefix) const {
        std::vector<LikeVisit> alike;
        for (std::uint32_t visit : visits_.latest(prefix, params_.sampled)) {
            const float shared = visits_.sharedWeight(visit, weights_), size = static_cast<float>(visits_.itemsOf(visit).size());
            alike.push_back({visit, cosine_ ? shared / std::sqrt(size) : shared});
        }
        keepMostAlike(alike, params_.neighbours);
        return alike;
    }

    std::uint32_t latestShared(std::uint32_t visit) const {
        std::uint32_t latest = 0;
        for (std::uint32_t item : visits_.itemsOf(visit))
            if (stepsAgo_[item] != 0 && (latest == 0 || stepsAgo_[item] < latest)) latest = stepsAgo_[item];
        return latest;
    }

    const char* name_;
    const History& history_;
    NeighbourSessionParams params_;
    bool cosine_;
    SharedVisits visits_;
    mutable std::vector<float> weights_;
    mutable std::vector<std::uint32_t> stepsAgo_;
};

}  // namespace

std::unique_ptr<SessionBaseline> sessionNeighbours(const History& history, const NeighbourSessionParams& params) {
    return std::make_unique<Neighbours>("sknn", history, params, true);
}

std::unique_ptr<SessionBaseline> vectorSessionNeighbours(const History& history, const NeighbourSessionParams& params) {
    return std::make_unique<Neighbours>("vSknn", history, params, false);
}

}  // namespace nearshelf::trainer
