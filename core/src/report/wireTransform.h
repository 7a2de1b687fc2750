// SPDX-License-Identifier: MIT
// Polynomials given by their values at the P-th roots of unity, and their values at the points between [VDAF18: Lagrange basis].
#pragma once

#include "nearshelf/list.h"

#include <cstdint>

namespace nearshelf {

template <typename Field>
class WireTransform {
public:
    using Element = typename Field::Element;

    /// `points` = P, a power of two.
    explicit WireTransform(std::uint32_t points) : points_(points) {
        constexpr Element start = Field::generator();
        Element root = start;
        int order = Field::generatorLog;
        for (std::uint32_t wanted = 2 * points; wanted > 1; wanted /= 2) --order;
        for (; order > 0; --order) root = Field::multiply(root, root);
        powers_.reserve(2 * points);
        powers_.push_back(Field::lift(1));
        for (std::uint32_t i = 1; i < 2 * points; ++i) powers_.push_back(Field::multiply(powers_[i - 1], root));
    }

    /// ψ^i, lifted, for a 2P-th root of unity ψ and i < 2P.
    Element power(std::uint32_t i) const noexcept { return powers_[i]; }

    /// From values at ψ^0, ψ^2, … to P times the values at ψ^1, ψ^3, …, in place.
    void toOddPoints(Element* values) const noexcept {
        // Decimation in frequency leaves coefficients in bit-reversed order, and decimation in time takes them so: nothing is permuted.
        for (std::uint32_t half = points_ / 2; half > 0; half /= 2) {
            for (std::uint32_t i = 0; i < half; ++i) {
                const Element turn = powers_[(2 * points_ - i * (points_ / half)) % (2 * points_)];
                for (std::uint32_t at = i; at < points_; at += 2 * half) {
                    const Element a = values[at], b = values[at + half];
                    values[at] = Field::add(a, b);
                    values[at + half] = Field::multiply(Field::subtract(a, b), turn);
                }
            }
        }
        for (std::uint32_t i = 1; i < points_; ++i) values[i] = Field::multiply(values[i], powers_[reversed(i)]);
        for (std::uint32_t half = 1; half < points_; half *= 2) {
            for (std::uint32_t i = 0; i < half; ++i) {
                const Element turn = powers_[i * (points_ / half)];
                for (std::uint32_t at = i; at < points_; at += 2 * half) {
                    const Element a = values[at], b = Field::multiply(values[at + half], turn);
                    values[at] = Field::add(a, b);
                    values[at + half] = Field::subtract(a, b);
                }
            }
        }
    }

private:
    std::uint32_t reversed(std::uint32_t i) const noexcept {
        std::uint32_t result = 0;
        for (std::uint32_t bit = 1; bit < points_; bit *= 2, i /= 2) result = 2 * result | (i & 1);
        return result;
    }

    std::uint32_t points_;
    List<Element> powers_;
};

}  // namespace nearshelf
