// SPDX-License-Identifier: MIT
#include "model/graphBisection.h"

#include <algorithm>
#include <cmath>

namespace nearshelf::trainer {
namespace {

class Bisector {
public:
    Bisector(const TermLists& lists, const BisectionParams& params, std::size_t documents)
        : lists_(lists),
          params_(params),
          left_(lists.termCount, 0),
          right_(lists.termCount, 0),
          toRight_(lists.termCount),
          toLeft_(lists.termCount),
          gains_(lists.starts.size() - 1),
          logs_(documents + 2) {
        for (std::size_t i = 0; i < logs_.size(); ++i) logs_[i] = std::log2(static_cast<float>(i + 1));
    }

    void split(std::uint32_t* first, std::uint32_t* last) {
        const auto size = static_cast<std::size_t>(last - first);
        if (size <= params_.smallest) return;
        std::uint32_t* const middle = first + size / 2;
        for (std::uint32_t round = 0; round < params_.rounds && exchange(first, middle, last); ++round) {
        }
        split(first, middle);
        split(middle, last);
    }

private:
    template <typename Act>
    void forTerms(const std::uint32_t* first, const std::uint32_t* last, Act act) {
        for (const std::uint32_t* document = first; document != last; ++document)
            for (std::uint32_t i = lists_.starts[*document]; i < lists_.starts[*document + 1]; ++i) act(*document, lists_.terms[i]);
    }

    /// Swaps the pairs of documents that gain by it; false when none does.
    bool exchange(std::uint32_t* first, std::uint32_t* middle, std::uint32_t* last) {
        forTerms(first, middle, [&](std::uint32_t, std::uint32_t term) { note(term, left_); });
        forTerms(middle, last, [&](std::uint32_t, std::uint32_t term) { note(term, right_); });
        const auto sizeLeft = static_cast<std::size_t>(middle - first), sizeRight = static_cast<std::size_t>(last - middle);
        weighMoves(logs_[sizeLeft - 1], logs_[sizeRight - 1]);
        for (const std::uint32_t* document = first; document != last; ++document) gains_[*document] = 0;
        forTerms(first, middle, [&](std::uint32_t document, std::uint32_t term) { gains_[document] += toRight_[term]; });
        forTerms(middle, last, [&](std::uint32_t document, std::uint32_t term) { gains_[document] += toLeft_[term]; });

        const auto byGain = [&](std::uint32_t a, std::uint32_t b) { return gains_[a] > gains_[b]; };
        std::stable_sort(first, middle, byGain);
        std::stable_sort(middle, last, byGain);
        bool swapped = false;
        for (std::size_t i = 0; i < sizeLeft && gains_[first[i]] + gains_[middle[i]] > 1e-6f; ++i) {
            std::swap(first[i], middle[i]);
            swapped = true;
        }
        return swapped;
    }

    void note(std::uint32_t term, std::vector<std::uint32_t>& half) {
        if (left_[term] + right_[term] == 0) touched_.push_back(term);
        ++half[term];
    }

    /// What one document's move to the other half saves for each of its terms; clears the counts.
    void weighMoves(float logLeft, float logRight) {
        const auto cost = [&](std::uint32_t left, std::uint32_t right) {
            return static_cast<float>(left) * (logLeft - logs_[left]) + static_cast<float>(right) * (logRight - logs_[right]);
        };
        for (const std::uint32_t term : touched_) {
            const std::uint32_t left = left_[term], right = right_[term];
            const float now = cost(left, right);
            toRight_[term] = left > 0 ? now - cost(left - 1, right + 1) : 0;
            toLeft_[term] = right > 0 ? now - cost(left + 1, right - 1) : 0;
            left_[term] = right_[term] = 0;
        }
        touched_.clear();
    }

    const TermLists& lists_;
    const BisectionParams& params_;
    std::vector<std::uint32_t> left_, right_, touched_;
    std::vector<float> toRight_, toLeft_;
    std::vector<float> gains_;
    std::vector<float> logs_;  // log2(i + 1)
};

}  // namespace

void bisect(const TermLists& lists, std::vector<std::uint32_t>& documents, const BisectionParams& params) {
    Bisector(lists, params, documents.size()).split(documents.data(), documents.data() + documents.size());
}

}  // namespace nearshelf::trainer
