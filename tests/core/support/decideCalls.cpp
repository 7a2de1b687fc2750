// SPDX-License-Identifier: MIT
#include "core/support/decideCalls.h"

#include "nearshelf/act.h"

#include <cstring>

namespace nearshelf::test {

using decide::DecideOperation;

void putAct(Bytes& out, const ActBytes& act) {
    for (const int byte : {act.kind, act.page, act.flags, act.source}) put(out, static_cast<std::uint64_t>(byte), 1);
    put(out, act.time, 4);
    for (const float value : {act.price, act.usualPrice, act.amount, act.depth}) putFloat(out, value);
    putText(out, act.item);
    putText(out, act.category);
}

Bytes choiceRequest(const ChoiceBytes& choice) {
    Bytes out;
    put(out, choice.now, 4);
    put(out, choice.seed, 4);
    putText(out, choice.slot);
    put(out, static_cast<std::uint64_t>(choice.kind), 1);
    put(out, static_cast<std::uint64_t>(choice.flags), 1);
    put(out, choice.facts.size(), 1);
    put(out, choice.options.size(), 1);
    putFloat(out, choice.exploration);
    for (const auto& [fact, value] : choice.facts) {
        put(out, static_cast<std::uint64_t>(fact), 1);
        putFloat(out, value);
    }
    for (const OptionBytes& option : choice.options) {
        putText(out, option.id);
        put(out, static_cast<std::uint64_t>(option.flags), 1);
        put(out, static_cast<std::uint64_t>(option.states), 1);
        put(out, static_cast<std::uint64_t>(option.triggers), 2);
        put(out, static_cast<std::uint64_t>(option.perVisit), 1);
        put(out, static_cast<std::uint64_t>(option.perWeek), 1);
        put(out, static_cast<std::uint64_t>(option.budget), 2);
        putFloat(out, option.prior);
        putFloat(out, option.weight);
        putText(out, option.category);
        putText(out, option.item);
        put(out, option.conditions.size(), 1);
        for (const OptionBytes::Condition& condition : option.conditions) {
            put(out, static_cast<std::uint64_t>(condition.fact), 1);
            putFloat(out, condition.low);
            putFloat(out, condition.high);
        }
    }
    return out;
}

Bytes orderRequest(std::uint32_t now, float value, int flags, const std::vector<std::pair<std::string, std::string>>& products) {
    Bytes out;
    put(out, now, 4);
    putFloat(out, value);
    put(out, static_cast<std::uint64_t>(flags), 1);
    put(out, products.size(), 1);
    for (const auto& [item, category] : products) {
        putText(out, item);
        putText(out, category);
    }
    return out;
}

ChoiceAnswer readChoiceAnswer(const Bytes& answer, std::size_t options) {
    ChoiceAnswer read;
    read.slot = static_cast<std::uint32_t>(get(answer, 4, 4));
    read.reason = static_cast<decide::ChoiceReason>(answer.at(8));
    const std::size_t chosen = answer.at(9);
    const auto bits = static_cast<std::uint32_t>(get(answer, 12, 4));
    std::memcpy(&read.propensity, &bits, sizeof bits);
    for (std::size_t i = 0; i < chosen; ++i) read.chosen.push_back(answer.at(16 + i));
    for (std::size_t i = 0; i < options; ++i) read.verdicts.push_back(static_cast<decide::Verdict>(answer.at(16 + chosen + i)));
    return read;
}

namespace {

constexpr std::uint32_t start = 1790000000;

/// Collects the calls of one shopper's story.
class Story {
public:
    Transcript calls;

    void call(DecideOperation operation, Bytes request) { calls.push_back({static_cast<std::uint8_t>(operation), std::move(request), {}}); }
    void at(DecideOperation operation, std::uint32_t now) {
        Bytes request;
        put(request, now, 4);
        call(operation, request);
    }
    void act(const ActBytes& act) {
        Bytes request;
        putAct(request, act);
        call(DecideOperation::observe, request);
    }
};

ActBytes viewOfItem(std::uint32_t time, const std::string& item, const std::string& category, float price) {
    ActBytes act;
    act.kind = static_cast<int>(ActKind::productView);
    act.time = time;
    act.item = item;
    act.category = category;
    act.price = price;
    return act;
}

void playVisit(Story& story, std::uint32_t time) {
    ActBytes begin;
    begin.kind = static_cast<int>(ActKind::visitBegins);
    begin.time = time;
    begin.page = 2;
    begin.source = 6;
    begin.amount = 60;
    story.act(begin);
    for (std::uint32_t i = 0; i < 6; ++i) {
        const std::string item = "tea-" + std::to_string(i % 3);
        story.act(viewOfItem(time + 40 * i + 5, item, "Pantry > Tea", 9.5f + static_cast<float>(i)));
        ActBytes leave = viewOfItem(time + 40 * i + 38, item, "", 0);
        leave.kind = static_cast<int>(ActKind::productLeave);
        leave.amount = 33;
        leave.depth = 0.5f;
        story.act(leave);
        story.at(DecideOperation::intent, time + 40 * i + 38);
    }
    ActBytes cart = viewOfItem(time + 300, "tea-1", "Pantry > Tea", 9.5f);
    cart.kind = static_cast<int>(ActKind::addToCart);
    cart.amount = 2;
    story.act(cart);
    story.at(DecideOperation::intent, time + 301);
}

ChoiceBytes heroes(std::uint32_t now, std::uint32_t seed) {
    ChoiceBytes choice;
    choice.now = now;
    choice.seed = seed;
    choice.facts = {{0, 2}, {3, 11.5f}};
    choice.options.resize(5);
    const char* const names[] = {"own", "tea", "garden", "last", "gift"};
    for (std::size_t i = 0; i < 5; ++i) choice.options[i].id = names[i];
    choice.options[0].flags = decide::optionControl;
    choice.options[1].category = "Pantry";
    choice.options[2].category = "Garden";
    choice.options[2].prior = 0.2f;
    choice.options[2].weight = 20;
    choice.options[3].conditions = {{0, 1, 3}};
    choice.options[3].perVisit = 2;
    choice.options[4].states = 1 << 7;
    return choice;
}

}  // namespace

Transcript decideCalls() {
    Story story;
    story.call(DecideOperation::loadModel, {});
    story.call(DecideOperation::restore, {});
    story.at(DecideOperation::intent, start);
    for (std::uint32_t visit = 0; visit < 4; ++visit) {
        const std::uint32_t time = start + visit * 17 * secondsPerDay;
        playVisit(story, time);
        for (std::uint32_t seed = 0; seed < 8; ++seed) {
            ChoiceBytes choice = heroes(time + 310, seed);
            if (seed == 6) choice.flags = decide::choiceDryRun;
            if (seed == 7) choice.kind = 1;
            if (seed == 7) choice.flags = decide::choiceOrdersAll;
            story.call(DecideOperation::choose, choiceRequest(choice));
        }
        story.call(DecideOperation::order, orderRequest(time + 400, 24.5f, 0, {{"tea-1", "Pantry > Tea"}, {"pot", "Kitchen"}}));
        for (const DecideOperation operation : {DecideOperation::intent, DecideOperation::forecast, DecideOperation::hints})
            story.at(operation, time + 500);
        story.call(DecideOperation::exportState, {});
        story.call(DecideOperation::save, {});
    }
    Bytes name;
    putText(name, "tea-1");
    story.call(DecideOperation::remove, name);
    story.call(DecideOperation::remove, name);
    story.call(DecideOperation::exportState, {});
    story.call(DecideOperation::choose, {1, 2, 3});
    story.call(DecideOperation::loadModel, {1, 2, 3});
    story.call(DecideOperation::restore, {1, 2, 3});
    story.call(static_cast<DecideOperation>(99), {});
    story.call(DecideOperation::forget, {});
    story.call(DecideOperation::exportState, {});
    return story.calls;
}

}  // namespace nearshelf::test
