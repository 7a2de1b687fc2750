// SPDX-License-Identifier: MIT
#include "nearshelf/result.h"

#include <catch2/catch.hpp>
#include <set>
#include <string>

using namespace nearshelf;

TEST_CASE("Every error has its own number and a sentence of its own") {
    std::set<int> numbers;
    std::set<std::string> sentences;
    int errors = 0;
#define NEARSHELF_ERROR(name, number, sentence)   \
    ++errors;                                     \
    numbers.insert(number);                       \
    sentences.insert(messageOf(ErrorCode::name)); \
    CHECK(std::string(messageOf(ErrorCode::name)).back() == '.');
#include "nearshelf/errors.def"
#undef NEARSHELF_ERROR
    CHECK(numbers.size() == static_cast<std::size_t>(errors));
    CHECK(sentences.size() == static_cast<std::size_t>(errors));
}
