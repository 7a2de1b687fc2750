// SPDX-License-Identifier: MIT
#include "base/shortKey.h"
#include "decide/decider.h"
#include "decide/eligibility.h"

namespace nearshelf::decide {
namespace {

constexpr float largestUnsigned = 4294967296.0f;

/// Places that only change order: none of them may vanish.
bool onlyReorders(SlotKind kind) { return kind == SlotKind::sections || kind == SlotKind::navigation || kind == SlotKind::grid; }

/// One choice while it is made.
class Making {
public:
    Making(Decider& decider, const ChoiceRequest& request)
        : decider_(decider), request_(request), state_(decider.state.visit.named), gift_(decider.isGift()) {
        choice_.slot = shortKeyOf(request.slot);
        seed_ = mix32(request.seed ^ choice_.slot);
    }

    Choice run() {
        for (const Option& option : request_.options) {
            numbers_.push_back(optionNumberOf(choice_.slot, shortKeyOf(option.id)));
            choice_.verdicts.push_back(static_cast<std::uint8_t>(judge(decider_, request_, option, numbers_.back())));
        }
        const LiveVisit& visit = decider_.state.visit;
        if (visit.machine != 0 || visit.hidden > visit.acts) {
            choice_.reason = ChoiceReason::machine;
            return choice_;
        }
        if ((request_.flags & choiceOrdersAll) != 0)
            orderAll();
        else
            pickOne();
        if ((request_.flags & choiceDryRun) == 0 && !choice_.chosen.empty()) remember();
        return choice_;
    }

private:
    const Option& option(std::size_t i) const { return request_.options[i]; }
    bool eligible(std::size_t i) const { return choice_.verdicts[i] == static_cast<std::uint8_t>(Verdict::eligible); }
    bool pinned(std::size_t i) const { return (option(i).flags & optionPinned) != 0; }
    float affinityOf(std::size_t i) const { return gift_ ? 0 : decider_.state.habits.affinity(option(i).category, request_.now); }

    Belief beliefOf(std::size_t i) const {
        const BanditParams& params = decider_.params;
        float rate = params.prior, weight = params.priorWeight;
        for (const OptionPrior& prior : decider_.model.options)
            if (prior.option == numbers_[i] && prior.weight > 0) {
                rate = prior.rate;
                weight = prior.weight;
            }
        if (option(i).weight > 0) {
            rate = option(i).prior;
            weight = option(i).weight;
        }
        rate *= 1 + params.affinityLift * affinityOf(i);
        constexpr float least = 0.001f, most = 0.95f;
        rate = rate < least ? least : rate > most ? most : rate;
        return decider_.state.bandit.belief(params, numbers_[i], state_, rate, weight);
    }

    /// The options that compete, best draw first; their beliefs stay in the order of the request.
    void compete() {
        for (std::size_t i = 0; i < request_.options.size(); ++i) {
            if (!eligible(i) || pinned(i)) continue;
            competitors_.push_back(static_cast<std::uint8_t>(i));
            Belief belief = beliefOf(i);
            const BanditParams& params = decider_.params;
            belief.mean += params.optimism * belief.deviation;
            // A menu that is shuffled because nobody knows better is worse than any order: what only changes places goes without a draw,
            // and is explored by its first place alone.
            belief.deviation *= onlyReorders(request_.kind) ? 0 : params.breadth;
            beliefs_.push_back(belief);
        }
        const std::size_t count = competitors_.size();
        if (count == 0) return;
        List<float> draws;
        draws.resize(count);
        drawAll(beliefs_.data(), count, seed_, draws.data());
        for (std::size_t i = 0; i < count; ++i) {
            std::size_t at = ranking_.size();
            while (at > 0 && draws[ranking_[at - 1]] < draws[i]) --at;
            ranking_.insertAt(at, static_cast<std::uint8_t>(i));
        }
        exploreFirst();
    }

    void exploreFirst() {
        const std::size_t count = ranking_.size();
        const float share = request_.exploration >= 0 ? request_.exploration : decider_.params.exploration;
        const std::uint32_t coin = mix32(seed_ ^ 0x5BD1E995u), which = mix32(coin) % static_cast<std::uint32_t>(count);
        explored_ = count > 1 && static_cast<float>(coin) < share * largestUnsigned;
        if (explored_) {
            std::size_t at = 0;
            while (ranking_[at] != which) ++at;
            ranking_.removeAt(at);
            ranking_.insertAt(0, static_cast<std::uint8_t>(which));
        }
        choice_.propensity = share / static_cast<float>(count) + (1 - share) * chanceToWin(beliefs_.data(), count, ranking_[0]);
    }

    void pickOne() {
        for (std::size_t i = 0; i < request_.options.size(); ++i) {
            if (!eligible(i) || !pinned(i)) continue;
            choice_.chosen.push_back(static_cast<std::uint8_t>(i));
            choice_.reason = ChoiceReason::pinned;
            return;
        }
        compete();
        if (ranking_.empty()) return;
        choice_.chosen.push_back(competitors_[ranking_[0]]);
        choice_.reason = reasonOf(choice_.chosen[0]);
    }

    /// What is pinned keeps its place, and so does what may not be judged; the rest is dealt out to the places left.
    void orderAll() {
        compete();
        std::size_t next = 0;
        for (std::size_t i = 0; i < request_.options.size(); ++i) {
            const bool competes = eligible(i) && !pinned(i);
            if (competes)
                choice_.chosen.push_back(competitors_[ranking_[next++]]);
            else if (eligible(i) || (onlyReorders(request_.kind) && choice_.verdicts[i] != static_cast<std::uint8_t>(Verdict::excluded)))
                choice_.chosen.push_back(static_cast<std::uint8_t>(i));
        }
        if (!ranking_.empty()) choice_.reason = reasonOf(competitors_[ranking_[0]]);
    }

    ChoiceReason reasonOf(std::size_t i) const {
        if (explored_) return ChoiceReason::explored;
        if ((option(i).flags & optionControl) != 0) return ChoiceReason::storesOwn;
        if (option(i).triggers != 0) return ChoiceReason::trigger;
        if (option(i).states != 0) return ChoiceReason::intent;
        return affinityOf(i) > 0.2f ? ChoiceReason::affinity : ChoiceReason::learnt;
    }

    void remember() {
        const std::size_t first = ranking_.empty() ? choice_.chosen[0] : competitors_[ranking_[0]];
        if ((request_.flags & choiceOrdersAll) == 0) decider_.state.countShow(numbers_[first], request_.now);
        // A gift's success says nothing of her, and what the merchant pinned was no choice.
        if (gift_ || ranking_.empty()) return;
        PendingChoice pending;
        pending.slot = choice_.slot;
        pending.option = numbers_[first];
        pending.time = request_.now;
        pending.state = state_;
        decider_.state.expectOutcome(pending);
    }

    Decider& decider_;
    const ChoiceRequest& request_;
    std::uint8_t state_;
    bool gift_, explored_ = false;
    std::uint32_t seed_ = 0;
    Choice choice_;
    List<std::uint32_t> numbers_;
    List<std::uint8_t> competitors_, ranking_;  ///< ranking_ by place in competitors_
    List<Belief> beliefs_;
};

}  // namespace

Choice Decider::choose(const ChoiceRequest& request) { return Making(*this, request).run(); }

}  // namespace nearshelf::decide
