// SPDX-License-Identifier: MIT
#include "evaluate/baselines/sessionBaseline.h"
#include "pack/byteBuffer.h"

#include <algorithm>

namespace nearshelf::trainer {
namespace {

class Pop : public SessionBaseline {
public:
    explicit Pop(const History& history) : shares_(history.itemCount, 0.0f) {
        for (const Visit& visit : history.visits)
            for (std::uint32_t item : visit.items) shares_[item] += 1;
        const float most = *std::max_element(shares_.begin(), shares_.end());
        for (float& share : shares_) share /= most + 1;
    }
    const char* name() const override { return "pop"; }
    void score(const std::vector<std::uint32_t>&, std::vector<float>& scores) const override { scores = shares_; }
    std::vector<std::uint8_t> model() const override {
        ByteBuffer out;
        for (const float share : shares_) out.f32(share);
        return out.take();
    }

private:
    std::vector<float> shares_;  // 0 … below 1
};

class SessionPop : public Pop {
public:
    using Pop::Pop;
    const char* name() const override { return "sPop"; }
    void score(const std::vector<std::uint32_t>& prefix, std::vector<float>& scores) const override {
        Pop::score(prefix, scores);
        for (std::uint32_t item : prefix) scores[item] += 1;
    }
};

}  // namespace

std::unique_ptr<SessionBaseline> popBaseline(const History& history) { return std::make_unique<Pop>(history); }
std::unique_ptr<SessionBaseline> sessionPopBaseline(const History& history) { return std::make_unique<SessionPop>(history); }

}  // namespace nearshelf::trainer
