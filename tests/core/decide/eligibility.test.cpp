// SPDX-License-Identifier: MIT
#include "core/support/decideCalls.h"

#include <catch2/catch.hpp>

using namespace nearshelf;
using namespace nearshelf::decide;
using namespace nearshelf::test;

namespace {

constexpr std::uint32_t now = 1790000000;

ChoiceAnswer ask(DecideDoor& door, const ChoiceBytes& choice) {
    const Bytes answer = answerOf(door, static_cast<std::uint8_t>(DecideOperation::choose), choiceRequest(choice));
    REQUIRE(answer.at(0) == 0);
    return readChoiceAnswer(answer, choice.options.size());
}

ChoiceBytes only(const OptionBytes& option) {
    ChoiceBytes choice;
    choice.now = now;
    choice.options = {option};
    choice.options[0].id = "only";
    return choice;
}

}  // namespace

TEST_CASE("Only three left is said when stock says so, and not when nobody knows the stock") {
    DecideDoor door;
    OptionBytes option;
    option.conditions = {{static_cast<int>(Fact::stock), 1, 3}};
    ChoiceBytes choice = only(option);
    CHECK(ask(door, choice).verdicts[0] == Verdict::untrue);
    choice.facts = {{static_cast<int>(Fact::stock), 12.0f}};
    CHECK(ask(door, choice).verdicts[0] == Verdict::untrue);
    choice.facts = {{static_cast<int>(Fact::stock), 3.0f}};
    CHECK(ask(door, choice).chosen == std::vector<int>{0});
}

TEST_CASE("What the merchant pins comes first, but never against the truth or a spent budget") {
    DecideDoor door;
    OptionBytes option;
    option.flags = optionPinned;
    option.states = 1 << 5;
    CHECK(ask(door, only(option)).reason == ChoiceReason::pinned);
    option.budget = 0;
    CHECK(ask(door, only(option)).verdicts[0] == Verdict::budgetSpent);
    option.budget = 1;
    option.flags |= optionExcluded;
    CHECK(ask(door, only(option)).verdicts[0] == Verdict::excluded);
}

TEST_CASE("A cap of two a visit holds at the third, and a dry run does not count") {
    DecideDoor door;
    OptionBytes option;
    option.perVisit = 2;
    ChoiceBytes choice = only(option);
    choice.flags = choiceDryRun;
    for (int i = 0; i < 5; ++i) CHECK(ask(door, choice).chosen.size() == 1);
    choice.flags = 0;
    CHECK(ask(door, choice).chosen.size() == 1);
    CHECK(ask(door, choice).chosen.size() == 1);
    CHECK(ask(door, choice).verdicts[0] == Verdict::capped);
}

TEST_CASE("An incentive is not for who has only just come") {
    DecideDoor door;
    OptionBytes option;
    option.flags = optionIncentive;
    CHECK(ask(door, only(option)).verdicts[0] == Verdict::incentiveUnneeded);
}

TEST_CASE("Sections that nobody knows anything about keep the store's order, and none vanishes") {
    DecideDoor door;
    ChoiceBytes choice = only({});
    choice.kind = static_cast<int>(SlotKind::sections);
    choice.flags = choiceOrdersAll;
    choice.exploration = 0;
    choice.options.resize(4);
    for (std::size_t i = 0; i < 4; ++i) choice.options[i].id = std::to_string(i);
    choice.options[2].states = 1 << 7;
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
        choice.seed = seed;
        CHECK(ask(door, choice).chosen == std::vector<int>{0, 1, 2, 3});
    }
}
