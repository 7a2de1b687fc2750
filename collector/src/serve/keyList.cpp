// SPDX-License-Identifier: MIT
#include "serve/keyList.h"

#include "nearshelf/types.h"

namespace nearshelf::collector {

void addKeyList(Router& router, const KeyRing& keys, const KeyParams& params) {
    const std::string control = "public, max-age=" + std::to_string(params.cacheDays * secondsPerDay);
    router.add("GET", "/hpke_config", 0, [&keys, control](const Call&, httplib::Response& response) {
        const HpkeBytes list = keys.offered();
        response.set_header("Cache-Control", control);
        response.set_header("Access-Control-Allow-Origin", "*");
        response.set_content(std::string(list.begin(), list.end()), "application/ppm-dap;message=hpke-config-list");
    });
}

}  // namespace nearshelf::collector
