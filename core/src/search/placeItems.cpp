// SPDX-License-Identifier: MIT
// The loops over all postings times all dimensions: compiled for speed where the rest is compiled for size.
#include "search/searchLayout.h"
#include "search/wordVectors.h"

#include <cmath>

namespace nearshelf::search {

static void scaleToSteps(const float* vector, float length, std::uint32_t dimension, std::int8_t* steps) noexcept {
    for (std::uint32_t i = 0; i < dimension; ++i) {
        const float step = vector[i] / length * 127.0f;
        steps[i] = static_cast<std::int8_t>(step < 0 ? step - 0.5f : step + 0.5f);
    }
}

static float lengthOf(const float* vector, std::uint32_t dimension) noexcept {
    float square = 0;
    for (std::uint32_t i = 0; i < dimension; ++i) square += vector[i] * vector[i];
    return std::sqrt(square);
}

void WordVectors::placeItems(const Postings& postings, const List<float>& weights, std::uint32_t itemCount) {
    if (dimension_ == 0 || itemsPlaced()) return;
    List<float> sums;
    sums.resize(std::size_t{itemCount} * dimension_);
    for (std::uint32_t term = 0; term < postings.termCount(); ++term) {
        if (!hasTerm(term)) continue;
        float direction[64] = {};
        addTerm(term, weights[term], direction);
        const Postings::Range range = postings.of(term);
        for (std::uint32_t i = 0; i < range.count; ++i) {
            float* const sum = sums.data() + std::size_t{range.items[i]} * dimension_;
            // Squared: a word of the title says more about what a thing is than one of many in its description.
            const int impact = range.impacts[i] & impactMask;
            const float share = static_cast<float>(impact * impact + ((range.impacts[i] & isHead) != 0 ? impactMask * impactMask : 0));
            for (std::uint32_t d = 0; d < dimension_; ++d) sum[d] += share * direction[d];
        }
    }
    common_.resize(dimension_);
    for (std::uint32_t item = 0; item < itemCount; ++item) {
        float* const sum = sums.data() + std::size_t{item} * dimension_;
        const float length = lengthOf(sum, dimension_);
        if (!(length > 0)) continue;
        for (std::uint32_t d = 0; d < dimension_; ++d) {
            sum[d] /= length;
            common_[d] += sum[d] / static_cast<float>(itemCount);
        }
    }
    items_.resize(sums.size());
    for (std::uint32_t item = 0; item < itemCount; ++item)
        toSteps(sums.data() + std::size_t{item} * dimension_, items_.data() + std::size_t{item} * dimension_);
}

bool WordVectors::toSteps(const float* sum, std::int8_t* steps) const noexcept {
    const float length = lengthOf(sum, dimension_);
    if (!(length > 0)) return false;
    float rest[64];
    for (std::uint32_t d = 0; d < dimension_; ++d) rest[d] = sum[d] / length - common_[d];
    const float restLength = lengthOf(rest, dimension_);
    if (!(restLength > 0)) return false;
    scaleToSteps(rest, restLength, dimension_, steps);
    return true;
}

}  // namespace nearshelf::search
