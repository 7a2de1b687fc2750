// SPDX-License-Identifier: MIT
// What `nearshelf serve` can be told; docs/guides/collector.md explains it to who runs it.
#pragma once

#include "http/httpLimits.h"
#include "reports/flusher.h"
#include "reports/rateLimiter.h"
#include "shopify/proxySignature.h"

#include <string>

namespace nearshelf::collector {

struct ServeOptions {
    std::string host = "127.0.0.1";
    int port = 8787;
    /// A file, or postgres://… .
    std::string database = "nearshelf.db";
    std::string taskFile;           ///< empty: no reports are taken
    std::string role = "ldp";       ///< ldp, leader or second
    std::string agreement;          ///< leader and second: what the two agreed on
    std::string secondUrl;          ///< leader: where the second is, when not where the tasks say
    std::string secondCa;           ///< leader: certificates to trust for it, when not the system's
    std::string storefront, pack;   ///< folders; empty: not served
    std::string allowOrigin = "*";  ///< whose pages may send reports; reports carry nothing that an origin could steal
    ProxyParams shopify;            ///< with a secret only Shopify's app proxy is answered
    bool mailbox = true;
    bool behindProxy = false;  ///< the last address of X-Forwarded-For stands for the client's
    int threads = 2;
    int movedWeeks = 0;
    HttpLimits limits;
    FlushParams flush;
    RateParams rate;
};

/// Serves until SIGINT or SIGTERM, then answers what is under way and writes what is pending. Throws what keeps it from starting.
void serve(const ServeOptions& options);

}  // namespace nearshelf::collector
