// SPDX-License-Identifier: MIT
#include "search/searchIndex.h"

#include "core/support/transcript.h"
#include "core/support/vectors.h"
#include "search/searchDoor.h"
#include "search/searcher.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <string>

using namespace nearshelf;
using namespace nearshelf::search;
using namespace nearshelf::test;

namespace {

Bytes goodIndex() { return readVector("search/good_small.bin"); }

}  // namespace

TEST_CASE("every bad search index gives the error it is named for and leaves no index") {
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(vectorPath("search"))) {
        const std::string name = entry.path().stem().string();
        if (name.rfind("bad_", 0) != 0) continue;
        ++files;
        const auto bytes = readFile(entry.path().string());
        SearchIndex index;
        const ErrorCode error = index.load({bytes.data(), bytes.size()});
        INFO(name << ": " << messageOf(error));
        CHECK(name.rfind(std::string("bad_") + nameOf(error), 0) == 0);
        CHECK(index.itemCount == 0);
    }
    CHECK(files >= 5);
}

TEST_CASE("no single changed byte of an index goes unnoticed") {
    const auto good = goodIndex();
    Bytes bytes = good;
    for (std::size_t at = 0; at < bytes.size(); at += 7) {
        if (at == 6 || at == 7) continue;  // the minor version, which any reader of this major accepts
        bytes[at] ^= 0x10;
        SearchIndex index;
        CHECK(index.load({bytes.data(), bytes.size()}) != ErrorCode::none);
        bytes[at] = good[at];
    }
}

TEST_CASE("an index that is handed over is read where it lies") {
    const auto good = goodIndex();
    List<std::uint8_t> bytes;
    bytes.assign(good.data(), good.size());
    const std::uint8_t* const begin = bytes.data();
    SearchIndex index;
    REQUIRE(index.adopt(static_cast<List<std::uint8_t>&&>(bytes)) == ErrorCode::none);
    CHECK(bytes.empty());
    const std::uint8_t* const impacts = index.postings.of(0).impacts;
    CHECK(impacts > begin);
    CHECK(impacts < begin + good.size());
}

TEST_CASE("an index answers the same query alike again and again, whatever came between") {
    const auto bytes = goodIndex();
    Searcher searcher;
    REQUIRE(searcher.load({bytes.data(), bytes.size()}) == ErrorCode::none);
    searcher.warm();
    const auto ask = [&](const char* text) {
        SearchRequest request;
        request.text = text;
        std::vector<std::pair<std::uint32_t, float>> found;
        for (const Scored& item : searcher.search(request).ranked.items) found.emplace_back(item.id, item.score);
        return found;
    };
    const auto first = ask("leather handbag under 90");
    CHECK_FALSE(first.empty());
    ask("xqzwv");
    ask("");
    ask("a red mug and a green mug and a blue mug and one more and another and yet another and a last one");
    CHECK(ask("leather handbag under 90") == first);
}

TEST_CASE("search answers every recorded call with the recorded bytes") {
    SearchDoor door;
    std::size_t calls = 0;
    for (const test::Call& call : decodeTranscript(readVector("search/answers.bin"))) {
        std::copy(call.request.begin(), call.request.end(), door.inbox(call.request.size()));
        const std::size_t size = door.call(call.operation, call.request.size());
        INFO("call " << calls << ", operation " << int{call.operation});
        CHECK(Bytes(door.outbox(), door.outbox() + size) == call.response);
        ++calls;
    }
    CHECK(calls > 20);
}
