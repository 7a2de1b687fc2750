// SPDX-License-Identifier: MIT
// A store in which hundreds of things hold the words of a query.
#include "build/searchInput.h"
#include "search/searcher.h"

#include <catch2/catch.hpp>
#include <string>

using namespace nearshelf;
using namespace nearshelf::trainer;

namespace {

constexpr int all = 900, ringing = 300;

/// Every thing is made of steel, the first third ring, every ninetieth of these is blue.
std::string catalogue() {
    std::string text = "id,title,price\n";
    for (int i = 0; i < all; ++i) {
        const std::string number = std::to_string(i);
        text += "item-" + number + ",Steel " + (i < ringing ? "ringing " : "quiet ") + (i < ringing && i % 90 == 0 ? "azure" : "plain") +
                " thing no" + number + ",10\n";
    }
    return text;
}

}  // namespace

TEST_CASE("things that hold the commonest word alone are passed over only where enough hold another") {
    BuildOptions options;
    options.catalogs = {Source::fromBytes("many.csv", catalogue())};
    options.fast = true;
    const BuiltStore store = buildStore(options);
    const BuiltSearch built = buildSearch(searchInput(store), {});
    search::Searcher searcher;
    REQUIRE(searcher.load({built.bytes.data(), built.bytes.size()}) == ErrorCode::none);
    const auto ask = [&](const char* text, bool plain) {
        search::SearchRequest request;
        request.text = text;
        request.count = 1000;
        request.plain = plain;
        return searcher.search(request).ranked;
    };
    CHECK(ask("steel", false).items.size() == all);
    CHECK(ask("steel ringing", false).items.size() == ringing);
    CHECK(ask("steel ringing", true).items.size() == all);
    // Four hold the other word: the rest of the list is filled by those that do not.
    const search::Ranked rare = ask("steel azure", false);
    CHECK(rare.items.size() == all);
    CHECK(rare.found == 4);
    for (std::size_t i = 0; i < 4; ++i) CHECK(store.products[rare.items[i].id].title.find("azure") != std::string::npos);
}
