// SPDX-License-Identifier: MIT
// The proof that an encoded measurement is valid: the values of one gadget polynomial, which a verifier tests at a random point
// [BBCGGI19] [VDAF18]. Circuits of every kind are sums of products of two wires.
#pragma once

#include "nearshelf/list.h"
#include "nearshelf/prio3.h"

#include "report/wireTransform.h"
#include "report/xof.h"

#include <cstdint>

namespace nearshelf {

template <typename Field>
class Prover {
public:
    using Element = typename Field::Element;

    /// `joint`: one element per gadget call, empty for kinds without joint randomness.
    Prover(const Prio3Shape& shape, const List<Element>& measurement, const List<Element>& joint)
        : shape_(shape), measurement_(measurement), transform_(shape.points) {
        for (const Element r : joint) challenges_.push_back(Field::lift(r));
        powers_ = challenges_;
        first_.resize(shape.points);
        second_.resize(shape.points);
    }

    /// Wire seeds, then the gadget polynomial.
    List<Element> prove(Xof& randomness) {
        List<Element> proof;
        for (std::uint32_t wire = 0; wire < shape_.arity; ++wire) proof.push_back(randomness.element<Field>());
        List<Element> even, odd;
        even.resize(shape_.points);
        odd.resize(shape_.points);
        for (std::uint32_t pair = 0; pair < shape_.params.chunk; ++pair) {
            fillWires(pair, proof.data());
            addProducts(even);
            transform_.toOddPoints(first_.data());
            transform_.toOddPoints(second_.data());
            addProducts(odd);
        }
        // Both factors were plain, and at odd points each was P times too large.
        const Element plain = Field::lift(Field::lift(1));
        Element between = plain;
        constexpr Element half = Field::modulus / 2 + 1;
        const Element quarter = Field::lift(Field::multiply(half, Field::lift(half)));
        for (std::uint32_t p = shape_.points; p > 1; p /= 2) between = Field::multiply(between, quarter);
        for (std::uint32_t k = 0; k < shape_.points; ++k) {
            proof.push_back(Field::multiply(even[k], plain));
            if (k + 1 < shape_.points) proof.push_back(Field::multiply(odd[k], between));
        }
        return proof;
    }

private:
    /// Both wires of one product, at every gadget call.
    void fillWires(std::uint32_t pair, const Element* seeds) {
        for (std::uint32_t k = 0; k < shape_.points; ++k) first_[k] = second_[k] = 0;
        first_[0] = seeds[2 * pair];
        if (shape_.params.kind == Prio3Kind::sum) {
            // x² − x = x·(x − 1), the second factor by one constant less everywhere.
            for (std::uint32_t k = 0; k < shape_.calls; ++k) first_[k + 1] = measurement_[k];
            for (std::uint32_t k = 0; k < shape_.points; ++k) second_[k] = Field::subtract(first_[k], 1);
            return;
        }
        second_[0] = seeds[2 * pair + 1];
        if (shape_.params.kind == Prio3Kind::count) {
            first_[1] = second_[1] = measurement_[0];
            return;
        }
        for (std::uint32_t k = 0; k < shape_.calls; ++k) {
            const std::uint32_t at = k * shape_.params.chunk + pair;
            const Element value = at < shape_.elements ? measurement_[at] : 0;
            first_[k + 1] = Field::multiply(powers_[k], value);
            second_[k + 1] = Field::subtract(value, 1);
            powers_[k] = Field::multiply(powers_[k], challenges_[k]);
        }
    }

    void addProducts(List<Element>& sums) const {
        for (std::uint32_t k = 0; k < shape_.points; ++k) sums[k] = Field::add(sums[k], Field::multiply(first_[k], second_[k]));
    }

    const Prio3Shape& shape_;
    const List<Element>& measurement_;
    WireTransform<Field> transform_;
    /// Of each gadget call: its challenge, and that challenge to the power the current pair has.
    List<Element> challenges_, powers_;
    List<Element> first_, second_;
};

}  // namespace nearshelf
