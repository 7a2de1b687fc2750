// SPDX-License-Identifier: MIT
#include "build/reviewInteractions.h"

namespace nearshelf::trainer {

std::vector<Interaction> interactionsFromReviews(const std::vector<Product>& products, const InteractionWeights& weights) {
    std::vector<Interaction> interactions;
    for (std::uint32_t item = 0; item < products.size(); ++item)
        if (const auto reviews = products[item].reviewCount; reviews && *reviews > 0)
            interactions.push_back({item, 0, static_cast<float>(*reviews) * weights.purchase});
    return interactions;
}

}  // namespace nearshelf::trainer
