// SPDX-License-Identifier: MIT
// Requests of the decisions' module, written from docs/format/decide.md alone.
#pragma once

#include "core/support/transcript.h"
#include "decide/decideDoor.h"

#include <string>
#include <vector>

namespace nearshelf::test {

struct ActBytes {
    int kind = 0, page = 0, flags = 0, source = 0;
    std::uint32_t time = 0;
    float price = 0, usualPrice = 0, amount = 0, depth = 0;
    std::string item, category;
};

struct OptionBytes {
    struct Condition {
        int fact = 0;
        float low = 0, high = 0;
    };
    std::string id;
    int flags = 0, states = 0, triggers = 0, perVisit = 0, perWeek = 0, budget = 0xFFFF;
    float prior = 0, weight = 0;
    std::string category, item;
    std::vector<Condition> conditions;
};

struct ChoiceBytes {
    std::uint32_t now = 0, seed = 0;
    std::string slot = "hero";
    int kind = 0, flags = 0;
    float exploration = -1;
    std::vector<std::pair<int, float>> facts;
    std::vector<OptionBytes> options;
};

void putAct(Bytes& out, const ActBytes& act);
Bytes choiceRequest(const ChoiceBytes& choice);
Bytes orderRequest(std::uint32_t now, float value, int flags, const std::vector<std::pair<std::string, std::string>>& products);

/// What `choose` answered.
struct ChoiceAnswer {
    std::uint32_t slot = 0;
    decide::ChoiceReason reason{};
    float propensity = 0;
    std::vector<int> chosen;
    std::vector<decide::Verdict> verdicts;
};
ChoiceAnswer readChoiceAnswer(const Bytes& answer, std::size_t options);

/// The recorded calls of tests/vectors/decide; responses still empty.
Transcript decideCalls();

}  // namespace nearshelf::test
