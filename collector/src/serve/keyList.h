// SPDX-License-Identifier: MIT
#pragma once

#include "http/router.h"
#include "split/keyRing.h"

namespace nearshelf::collector {

/// GET /hpke_config: the keys on offer, to be kept by browsers for as long as retired ones still open.
void addKeyList(Router& router, const KeyRing& keys, const KeyParams& params);

}  // namespace nearshelf::collector
