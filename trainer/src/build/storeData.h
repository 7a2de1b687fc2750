// SPDX-License-Identifier: MIT
#pragma once

#include "build/decideFile.h"
#include "ingest/catalog.h"
#include "model/history.h"
#include "model/interactions.h"

#include <cstdint>
#include <string>
#include <vector>

namespace nearshelf::trainer {

/// Catalog, orders and sessions joined: items are numbered by their place in `catalog.products`.
struct StoreData {
    Catalog catalog;
    std::string currency;  ///< that of most products, empty when the exports do not say
    History history;
    std::vector<Interaction> interactions;
    DecideFit decide;  ///< the priors where BuildOptions::decide was not asked for
};

}  // namespace nearshelf::trainer
