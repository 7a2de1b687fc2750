// SPDX-License-Identifier: MIT
#include "model/graphBisection.h"

#include "model/randomBits.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <numeric>
#include <utility>

using namespace nearshelf::trainer;

namespace {

/// 16 themes of 16 documents, thrown about; each document has its theme's eight terms.
struct Themes {
    std::vector<std::uint32_t> of;
    TermLists lists{{0}, {}, 128};

    Themes() {
        for (std::uint32_t i = 0; i < 256; ++i) of.push_back(i / 16);
        RandomBits random(1);
        for (std::size_t i = of.size(); i > 1; --i) std::swap(of[i - 1], of[random.next() % i]);
        for (std::uint32_t theme : of) {
            for (std::uint32_t term = 0; term < 8; ++term) lists.terms.push_back(theme * 8 + term);
            lists.starts.push_back(static_cast<std::uint32_t>(lists.terms.size()));
        }
    }

    int neighbours(const std::vector<std::uint32_t>& order) const {
        int together = 0;
        for (std::size_t i = 1; i < order.size(); ++i) together += of[order[i]] == of[order[i - 1]] ? 1 : 0;
        return together;
    }
};

std::vector<std::uint32_t> asGiven(std::uint32_t count) {
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0u);
    return order;
}

}  // namespace

TEST_CASE("documents of one theme come to stand together, the same way every time") {
    const Themes themes;
    std::vector<std::uint32_t> order = asGiven(256), again = order;
    CHECK(themes.neighbours(order) < 30);
    bisect(themes.lists, order);
    CHECK(themes.neighbours(order) > 200);  // 240 at best

    std::vector<std::uint32_t> sorted = order;
    std::sort(sorted.begin(), sorted.end());
    CHECK(sorted == again);
    bisect(themes.lists, again);
    CHECK(again == order);
}

TEST_CASE("documents without terms keep their order") {
    const TermLists none{std::vector<std::uint32_t>(101, 0), {}, 0};
    std::vector<std::uint32_t> order = asGiven(100);
    bisect(none, order);
    CHECK(std::is_sorted(order.begin(), order.end()));
}
