// SPDX-License-Identifier: MIT
// The verifier's side of a validity circuit: everything here is linear in the shares, so that it can be done on each share alone [VDAF18].
#pragma once

#include "nearshelf/list.h"
#include "nearshelf/prio3.h"

#include "report/measurement.h"
#include "report/wireTransform.h"

#include <cstdint>

namespace nearshelf {

/// Weights that turn values at the `points`-th roots of unity into the value at `t`; lifted. Exact even where t is one of the roots.
template <typename Field>
List<typename Field::Element> lagrangeWeights(const WireTransform<Field>& roots, std::uint32_t points, std::uint32_t stride,
                                              typename Field::Element t) {
    using Element = typename Field::Element;
    // Products of all differences before, and after, each point: no inversion is needed.
    List<Element> weights;
    weights.resize(points);
    const Element lifted = Field::lift(t);
    Element product = Field::lift(1);
    constexpr Element half = Field::modulus / 2 + 1;
    for (std::uint32_t p = points; p > 1; p /= 2) product = Field::multiply(product, Field::lift(half));
    for (std::uint32_t i = 0; i < points; ++i) {
        weights[i] = Field::multiply(product, roots.power(i * stride));
        product = Field::multiply(product, Field::subtract(lifted, roots.power(i * stride)));
    }
    product = Field::lift(1);
    for (std::uint32_t i = points; i-- > 0;) {
        weights[i] = Field::multiply(weights[i], product);
        product = Field::multiply(product, Field::subtract(lifted, roots.power(i * stride)));
    }
    return weights;
}

template <typename Field>
class Circuit {
public:
    using Element = typename Field::Element;

    Circuit(const Prio3Shape& shape, const Element* measurement) : shape_(shape), measurement_(measurement) {
        // 1 / shares: each aggregator subtracts its share of a constant.
        Element inverse = 1;
        const Element lifted = Field::lift(shape.params.shares);
        for (int bit = static_cast<int>(8 * Field::bytes) - 1; bit >= 0; --bit) {
            inverse = Field::multiply(Field::lift(inverse), inverse);
            if (((Field::modulus - 2) >> bit & 1) != 0) inverse = Field::multiply(lifted, inverse);
        }
        oneShare_ = inverse;
    }

    /// The circuit's outputs as one: all are zero if this is, but for a chance of 1 in the field's size. `gadget`: its output at each call.
    /// `random`: shape-dependent many (see reducers()).
    Element output(const Element* gadget, const Element* random) const {
        const Prio3Kind kind = shape_.params.kind;
        if (kind == Prio3Kind::count) return Field::subtract(gadget[0], measurement_[0]);
        if (kind == Prio3Kind::sum && shape_.digits > 1) {
            Element all = 0;
            for (std::uint32_t k = 0; k < shape_.calls; ++k) all = Field::add(all, Field::multiply(Field::lift(random[k]), gadget[k]));
            return all;
        }
        Element range = 0;
        for (std::uint32_t k = 0; k < shape_.calls; ++k) range = Field::add(range, gadget[k]);
        if (reducers(shape_) == 0) return range;
        return Field::add(Field::multiply(Field::lift(random[0]), range), Field::multiply(Field::lift(random[1]), weightCheck()));
    }

    /// Random elements that `output` takes.
    static std::uint32_t reducers(const Prio3Shape& shape) noexcept {
        switch (shape.params.kind) {
            case Prio3Kind::sum: return shape.digits > 1 ? shape.digits : 0;
            case Prio3Kind::histogram:
            case Prio3Kind::multihotCountVec: return 2;
            default: return 0;
        }
    }

    /// Values of all wire polynomials at the test point, shape.arity of them. `weights`: of the P points there.
    void wires(const Element* seeds, const List<Element>& joint, const List<Element>& weights, List<Element>& out) const {
        const auto seeded = [&](std::uint32_t wire, Element rest) {
            out.push_back(Field::add(Field::multiply(weights[0], seeds[wire]), rest));
        };
        if (shape_.params.kind == Prio3Kind::count || shape_.params.kind == Prio3Kind::sum) {
            Element sum = 0;
            for (std::uint32_t k = 0; k < shape_.calls; ++k) sum = Field::add(sum, Field::multiply(weights[k + 1], measurement_[k]));
            for (std::uint32_t wire = 0; wire < shape_.arity; ++wire) seeded(wire, sum);
            return;
        }
        List<Element> challenges, powers;
        Element all = 0;
        for (std::uint32_t k = 0; k < shape_.calls; ++k) {
            challenges.push_back(Field::lift(joint[k]));
            powers.push_back(Field::multiply(challenges[k], weights[k + 1]));
            all = Field::add(all, weights[k + 1]);
        }
        const Element constant = Field::multiply(all, oneShare_);
        for (std::uint32_t pair = 0; pair < shape_.params.chunk; ++pair) {
            Element first = 0, second = 0;
            for (std::uint32_t k = 0; k < shape_.calls; ++k) {
                const std::uint32_t at = k * shape_.params.chunk + pair;
                if (at >= shape_.elements) break;
                first = Field::add(first, Field::multiply(powers[k], measurement_[at]));
                second = Field::add(second, Field::multiply(weights[k + 1], measurement_[at]));
                powers[k] = Field::multiply(powers[k], challenges[k]);
            }
            seeded(2 * pair, first);
            seeded(2 * pair + 1, Field::subtract(second, constant));
        }
    }

    /// What the gadget makes of the wires' values.
    static Element gadget(const Prio3Shape& shape, const Element* wires) {
        if (shape.params.kind == Prio3Kind::sum) return Field::multiply(Field::lift(wires[0]), Field::subtract(wires[0], 1));
        Element sum = 0;
        for (std::uint32_t pair = 0; pair < shape.params.chunk; ++pair)
            sum = Field::add(sum, Field::multiply(Field::lift(wires[2 * pair]), wires[2 * pair + 1]));
        return sum;
    }

    /// The aggregatable part of the measurement: counter `i`.
    Element counter(std::uint32_t i) const {
        if (shape_.params.kind == Prio3Kind::sum || shape_.params.kind == Prio3Kind::sumVec)
            return number(measurement_ + i * shape_.digits);
        return measurement_[i];
    }

private:
    /// The value of one number's digits.
    Element number(const Element* digits) const {
        Element value = Field::multiply(Field::lift(lastDigitWeight(shape_)), digits[shape_.digits - 1]);
        for (std::uint32_t digit = 0; digit + 1 < shape_.digits; ++digit)
            value = Field::add(value, Field::multiply(Field::lift(Element{1} << digit), digits[digit]));
        return value;
    }

    /// Zero when the counters sum to one (histogram), or to the weight that the measurement names.
    Element weightCheck() const {
        Element sum = 0;
        for (std::uint32_t i = 0; i < shape_.params.length; ++i) sum = Field::add(sum, measurement_[i]);
        if (shape_.params.kind == Prio3Kind::histogram) return Field::subtract(sum, oneShare_);
        return Field::subtract(sum, number(measurement_ + shape_.params.length));
    }

    const Prio3Shape& shape_;
    const Element* measurement_;
    Element oneShare_;
};

}  // namespace nearshelf
