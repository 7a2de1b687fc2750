// SPDX-License-Identifier: MIT
#include "ingest/sessions/eventType.h"

#include "ingest/text/ascii.h"

#include <algorithm>
#include <string>
#include <utility>

namespace nearshelf::trainer {

std::optional<SessionEventType> eventTypeOf(std::string_view word) {
    using T = SessionEventType;
    // Names of GA4, Shopify, Segment, Meta and the public data sets; letters only, so that spelling does not matter.
    static constexpr std::pair<std::string_view, T> words[] = {{"view", T::view},
                                                               {"views", T::view},
                                                               {"viewitem", T::view},
                                                               {"productview", T::view},
                                                               {"productviewed", T::view},
                                                               {"viewcontent", T::view},
                                                               {"itemview", T::view},
                                                               {"detail", T::view},
                                                               {"productdetail", T::view},
                                                               {"pageview", T::view},
                                                               {"click", T::view},
                                                               {"clicks", T::view},
                                                               {"selectitem", T::view},
                                                               {"wishlist", T::wish},
                                                               {"addtowishlist", T::wish},
                                                               {"like", T::wish},
                                                               {"favorite", T::wish},
                                                               {"cart", T::cart},
                                                               {"carts", T::cart},
                                                               {"addtocart", T::cart},
                                                               {"productaddedtocart", T::cart},
                                                               {"productadded", T::cart},
                                                               {"basket", T::cart},
                                                               {"addtobasket", T::cart},
                                                               {"add", T::cart},
                                                               {"removefromcart", T::removeFromCart},
                                                               {"productremovedfromcart", T::removeFromCart},
                                                               {"productremoved", T::removeFromCart},
                                                               {"remove", T::removeFromCart},
                                                               {"purchase", T::purchase},
                                                               {"purchases", T::purchase},
                                                               {"transaction", T::purchase},
                                                               {"order", T::purchase},
                                                               {"orders", T::purchase},
                                                               {"ordercompleted", T::purchase},
                                                               {"buy", T::purchase},
                                                               {"checkoutcompleted", T::purchase}};
    std::string letters;
    for (const char c : word) {
        if (isAsciiLetter(c)) letters += toAsciiLower(c);
    }
    if (word.empty()) return T::view;
    const auto found = std::find_if(std::begin(words), std::end(words), [&](const auto& known) { return known.first == letters; });
    return found == std::end(words) ? std::nullopt : std::optional<T>(found->second);
}

}  // namespace nearshelf::trainer
