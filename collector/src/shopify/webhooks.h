// SPDX-License-Identifier: MIT
// The three webhooks that Shopify demands of every app [ShopifyCompliance]. What they ask about, a collector does not have: no customer is
// known to it. What it has of a shop are counts, and those go when the shop is to be forgotten.
#pragma once

#include "shopify/proxySignature.h"

namespace nearshelf::collector {

struct WebhookCall {
    std::string_view topic, signature;  ///< headers X-Shopify-Topic and X-Shopify-Hmac-Sha256
    std::string_view body;
};

struct WebhookAnswer {
    int status = 200;
    const char* text = "";    ///< JSON
    bool forgetsAll = false;  ///< every count of the shop is to be erased
};

/// 401: not Shopify's; 400: not such a message; 404: no such topic. The headers are not signed, so what a message asks is told by its body.
WebhookAnswer answerWebhook(const WebhookCall& call, const ProxyParams& params);

}  // namespace nearshelf::collector
