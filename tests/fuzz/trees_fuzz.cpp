// SPDX-License-Identifier: MIT
// Any bytes as a forest: refused, or one that answers with a probability.
#include "intent/decisionTrees.h"

using namespace nearshelf;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    DecisionTrees trees;
    if (!trees.open({data, size})) {
        if (!trees.empty()) __builtin_trap();
        return 0;
    }
    const float values[DecisionTrees::maxFeatures] = {1, -1, 3e38f, 0};
    const float probability = trees.probability(values);
    if (!(probability >= 0 && probability <= 1)) __builtin_trap();
    return 0;
}
