// SPDX-License-Identifier: MIT
#include "nearshelf/list.h"

#include <catch2/catch.hpp>
#include <random>
#include <vector>

using nearshelf::List;

static bool same(const List<int>& list, const std::vector<int>& vector) { return std::vector<int>(list.begin(), list.end()) == vector; }

TEST_CASE("A list does what a vector does, over ten thousand random operations") {
    std::mt19937 random(7);
    List<int> list;
    std::vector<int> vector;
    for (int step = 0; step < 10000; ++step) {
        const int value = static_cast<int>(random() % 1000);
        const std::size_t at = vector.empty() ? 0 : random() % vector.size();
        const auto position = vector.begin() + static_cast<std::ptrdiff_t>(at);
        switch (random() % 8) {
            case 0:
            case 1:
                list.push_back(value);
                vector.push_back(value);
                break;
            case 2:
                list.insertAt(at, value);
                vector.insert(position, value);
                break;
            case 3:
                if (vector.empty()) break;
                list.removeAt(at);
                vector.erase(position);
                break;
            case 4:
                list.resize(at + 3);
                vector.resize(at + 3);
                break;
            case 5:
                list.append(vector.data() + at, vector.size() - at > 4 ? 4 : 0);
                if (vector.size() - at > 4) {
                    const std::vector<int> more(position, position + 4);
                    vector.insert(vector.end(), more.begin(), more.end());
                }
                break;
            case 6:
                if (vector.size() > 60) {
                    list.shrinkTo(50);
                    vector.resize(50);
                }
                break;
            default:
                if (vector.empty()) break;
                list.pop_back();
                vector.pop_back();
        }
        REQUIRE(same(list, vector));
    }
}

TEST_CASE("A copied list shares nothing, a moved one leaves nothing of its own behind") {
    List<int> first = {1, 2, 3};
    List<int> copy = first;
    copy[0] = 9;
    CHECK(same(first, {1, 2, 3}));
    List<int> moved = static_cast<List<int>&&>(first);
    CHECK(same(moved, {1, 2, 3}));
    copy = moved;
    CHECK(same(copy, {1, 2, 3}));
    copy = List<int>();
    CHECK(copy.empty());
}

TEST_CASE("A list may be given one of its own values") {
    List<int> list = {5};
    for (int i = 0; i < 40; ++i) list.push_back(list.front());
    CHECK(list.size() == 41);
    CHECK(list.back() == 5);
}

TEST_CASE("A wiped list holds nothing of what it ever held") {
    List<int> list;
    for (int i = 1; i <= 50; ++i) list.push_back(i);
    list.removeAt(3);
    list.shrinkTo(10);
    const int* const memory = list.data();
    list.wipe();
    CHECK(list.empty());
    for (int i = 0; i < 50; ++i) CHECK(memory[i] == 0);
}
