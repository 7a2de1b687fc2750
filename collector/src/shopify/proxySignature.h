// SPDX-License-Identifier: MIT
// Requests that Shopify's app proxy forwards [ShopifyProxy]: its signature tells them from everybody else's.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace nearshelf::collector {

struct ProxyParams {
    std::string secret;  ///< the app's; empty: no proxy in front, nothing is checked
    /// The one shop whose requests count, such as "my-shop.myshopify.com": every shop that installs the app is signed by the same secret.
    std::string shop;
    /// Seconds that a signed request stays good, 1 – 3600. [chosen: five minutes, the usual allowance for clocks and queues]
    std::uint32_t freshSeconds = 300;
};

/// Pairs of a query as they stand, decoded; nothing where a percent code is malformed.
std::optional<std::vector<std::pair<std::string, std::string>>> readQuery(std::string_view query);

/// Whether `target` ("/path?query") was signed for this shop within `freshSeconds` of `now` (seconds since 1970). A parameter of Shopify's
/// own that comes twice is nobody's: which of the two was meant cannot be told.
bool isSignedByProxy(std::string_view target, const ProxyParams& params, std::uint64_t now);

}  // namespace nearshelf::collector
