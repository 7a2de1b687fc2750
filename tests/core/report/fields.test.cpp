// SPDX-License-Identifier: MIT
#include "core/support/steadyBytes.h"
#include "report/field128.h"
#include "report/field64.h"
#include "report/wireTransform.h"

#include <catch2/catch.hpp>
#include <vector>

using namespace nearshelf;
using namespace nearshelf::test;

namespace {

template <typename Field>
typename Field::Element drawn(SteadyBytes& source) {
    typename Field::Element value = 0;
    do value = Field::load(source.next<16>().data);
    while (!Field::isCanonical(value));
    return value;
}

/// Multiplication as in school: doubling and adding.
template <typename Field>
typename Field::Element slowProduct(typename Field::Element a, typename Field::Element b) {
    typename Field::Element sum = 0;
    for (int bit = static_cast<int>(8 * Field::bytes) - 1; bit >= 0; --bit) {
        sum = Field::add(sum, sum);
        if ((b >> bit & 1) != 0) sum = Field::add(sum, a);
    }
    return sum;
}

template <typename Field>
typename Field::Element power(typename Field::Element base, int squarings) {
    for (int i = 0; i < squarings; ++i) base = Field::multiply(base, base);
    return base;
}

}  // namespace

TEMPLATE_TEST_CASE("A field multiplies, adds and subtracts as the naive way does, at its edges too", "", Field64, Field128) {
    SteadyBytes source(3);
    std::vector<typename TestType::Element> values = {0, 1, 2, TestType::modulus - 1, TestType::modulus - 2, TestType::modulus / 2};
    for (int i = 0; i < 60; ++i) values.push_back(drawn<TestType>(source));
    int wrong = 0;
    for (const auto a : values) {
        for (const auto b : values) {
            wrong += TestType::multiply(TestType::lift(a), b) != slowProduct<TestType>(a, b);
            wrong += TestType::subtract(TestType::add(a, b), b) != a;
            wrong += !TestType::isCanonical(TestType::add(a, b)) || !TestType::isCanonical(TestType::subtract(a, b));
        }
    }
    CHECK(wrong == 0);
}

TEMPLATE_TEST_CASE("The generator has exactly the order it is said to have", "", Field64, Field128) {
    const auto one = TestType::lift(1);
    const auto almost = power<TestType>(TestType::generator(), TestType::generatorLog - 1);
    CHECK(bool(almost != one));
    CHECK(bool(TestType::multiply(almost, almost) == one));
}

TEMPLATE_TEST_CASE("Values between the roots are those of the polynomial, computed term by term", "", Field64, Field128) {
    constexpr std::uint32_t points = 8;
    const WireTransform<TestType> transform(points);
    SteadyBytes source(5);
    std::vector<typename TestType::Element> coefficients(points), even(points), odd(points);
    for (auto& coefficient : coefficients) coefficient = drawn<TestType>(source);
    const auto valueAt = [&](std::uint32_t i) {
        typename TestType::Element value = 0;
        for (std::uint32_t k = points; k-- > 0;) value = TestType::add(TestType::multiply(transform.power(i), value), coefficients[k]);
        return value;
    };
    for (std::uint32_t k = 0; k < points; ++k) even[k] = valueAt(2 * k);
    odd = even;
    transform.toOddPoints(odd.data());
    for (std::uint32_t k = 0; k < points; ++k) CHECK(bool(odd[k] == slowProduct<TestType>(valueAt(2 * k + 1), points)));
}
