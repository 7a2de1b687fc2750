// SPDX-License-Identifier: MIT
// The door does what docs/format/door.md says, and says what the engine says.
#include "core/support/badProfiles.h"
#include "core/support/checkerboard.h"
#include "core/support/document.h"
#include "core/support/transcript.h"
#include "core/support/vectors.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace nearshelf;
using namespace nearshelf::test;

static ErrorCode errorOf(const Bytes& response) {
    REQUIRE(response.size() >= 4);
    CHECK(get(response, 1, 3) == 0);
    return static_cast<ErrorCode>(response[0]);
}

TEST_CASE("The door's document names every operation as the code does") {
    const Document document("docs/format/door.md");
    const Table table = document.table("op");
    const std::vector<std::string> names = {"loadPack",      "loadProfile", "observe", "shelf",      "explain", "saveProfile",
                                            "exportProfile", "forget",      "correct", "beginVisit", "counters"};
    CHECK(table.size() == names.size());
    for (std::size_t i = 0; i < names.size(); ++i) CHECK(table.row(std::to_string(i + 1))[1] == names[i]);
    CHECK(static_cast<int>(Operation::loadPack) == 1);
    CHECK(static_cast<std::size_t>(Operation::counters) == names.size());
}

TEST_CASE("Loading a pack answers its size and hash") {
    Door door;
    const Bytes pack = checkerboard().build(), response = answerOf(door, opLoadPack, pack);
    CHECK(errorOf(response) == ErrorCode::none);
    CHECK(get(response, 4, 4) == boardItems);
    CHECK(get(response, 8, 8) == get(pack, 16, 8));
    CHECK(response.size() == 16);
}

TEST_CASE("A shelf through the door is the shelf of the engine, field by field") {
    Engine engine;
    load(engine, boardWithModel());
    Shopper shopper(engine);
    shopper.views(boardId(4));
    ShelfRequest request = shopper.asksFor(Strategy::recommendedForYou);
    request.held = keysOf({boardId(6), boardId(3), boardId(10)});
    const Shelf shelf = engine.shelf(request);

    Door door;
    answerOf(door, opLoadPack, boardWithModel().build());
    EventRecord view;
    view.items = {boardId(4)};
    const Bytes learnt = answerOf(door, opObserve, observeRequest({view}));
    CHECK(get(learnt, 4, 2) == 1);
    CHECK(get(learnt, 6, 2) == 0);
    ShelfCall call;
    call.now = shopper.now;
    call.held = {boardId(6), boardId(3), boardId(10)};
    const Bytes response = answerOf(door, opShelf, shelfRequest(call));
    REQUIRE(errorOf(response) == ErrorCode::none);
    Bytes expected = {0, 0, 0, 0, static_cast<std::uint8_t>(shelf.level), 0};
    put(expected, shelf.items.size(), 2);
    for (const ShelfItem& item : shelf.items) {
        put(expected, indexOf(item.item), 4);
        put(expected, item.heldPosition, 2);
        put(expected, static_cast<std::uint64_t>(item.reason), 2);
        put(expected, indexOf(item.reasonItem), 4);
        putFloat(expected, item.score);
        putText(expected, std::string(item.reasonFacet));
        putText(expected, std::string(item.reasonValue));
    }
    CHECK(response == expected);
}

TEST_CASE("Every beginning of every request is malformed and changes nothing") {
    EventRecord view;
    view.items = {boardId(4), boardId(6)};
    view.facet = "brand";
    ShelfCall shelf;
    shelf.anchors = shelf.held = shelf.unavailable = {boardId(1)};
    shelf.shards = {3};
    const std::vector<std::pair<std::uint8_t, Bytes>> requests = {
        {opObserve, observeRequest({view})},
        {opShelf, shelfRequest(shelf)},
        {opExplain, explainRequest(startOfTests, boardId(1))},
        {opExportProfile, exportRequest(startOfTests)},
        {opCorrect, correctRequest(startOfTests, keyOf(boardId(1)), 1)},
    };
    Door door;
    answerOf(door, opLoadPack, checkerboard().build());
    const Bytes untouched = answerOf(door, opSaveProfile, {});
    for (const auto& [operation, whole] : requests) {
        for (std::size_t size = 0; size < whole.size(); ++size) {
            if (operation == opObserve && size == 0) continue;  // no events are no malformed ones
            const Bytes cut(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size));
            REQUIRE(answerOf(door, operation, cut) == Bytes{40, 0, 0, 0});
        }
        Bytes over = whole;
        over.push_back(0);
        REQUIRE(answerOf(door, operation, over) == Bytes{40, 0, 0, 0});
    }
    CHECK(answerOf(door, opSaveProfile, {}) == untouched);
}

TEST_CASE("Of several events with one malformed none is learnt") {
    Door door;
    answerOf(door, opLoadPack, checkerboard().build());
    const Bytes untouched = answerOf(door, opSaveProfile, {});
    EventRecord view, broken;
    view.items = {boardId(4)};
    broken.type = EventType(eventTypeCount + 1);
    CHECK(errorOf(answerOf(door, opObserve, observeRequest({view, broken}))) == ErrorCode::requestMalformed);
    CHECK(answerOf(door, opSaveProfile, {}) == untouched);
}

TEST_CASE("Forgetting clears what earlier requests and answers left in the door's memory") {
    Door door;
    answerOf(door, opLoadPack, checkerboard().build());
    EventRecord view;
    view.items = {boardId(4)};
    view.text = "a search she would rather keep to herself";
    const Bytes request = observeRequest({view});
    std::uint8_t* const inbox = door.inbox(request.size());
    std::copy(request.begin(), request.end(), inbox);
    door.call(opObserve, request.size());
    door.inbox(0);
    CHECK(door.call(opForget, 0) == 4);
    CHECK(std::all_of(inbox, inbox + request.size(), [](std::uint8_t byte) { return byte == 0; }));
}

TEST_CASE("A size larger than the inbox reads no byte beyond it") {
    Door door;
    door.inbox(4);
    CHECK(door.call(opExportProfile, 1000) >= 4);
}
