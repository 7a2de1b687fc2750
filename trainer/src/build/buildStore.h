// SPDX-License-Identifier: MIT
#pragma once

#include "build/buildOptions.h"
#include "build/readStore.h"
#include "build/storeData.h"
#include "model/coTable.h"
#include "model/tuneSessionModel.h"
#include "pack/packModel.h"
#include "pack/packWriter.h"

#include <cstdint>
#include <string>
#include <vector>

namespace nearshelf::trainer {

/// A store's pack with what its files and its summary are made from; everything in pack item order.
struct BuiltStore {
    std::vector<Product> products;
    std::string currency;
    PackModel model;
    CoTable coViewed, coBought;  ///< empty without visits, without orders
    WrittenPack pack;
    DecideFit decide;
    ReadReport read;
    std::uint32_t itemsWithOrders = 0, itemsWithViews = 0;
    bool thumbsGiven = false;
    std::uint32_t itemsWithThumbs = 0;
    SessionModelParams sessionModel;  ///< as found or given
    std::vector<Trial> searched;      ///< what the search for the session model's parameters changed
    std::vector<std::string> warnings;
};

/// Reads, models and encodes; writes nothing. The same options give the same bytes. Throws IngestError or std::runtime_error with a
/// sentence for the merchant.
BuiltStore buildStore(const BuildOptions& options);

/// The same from data read before.
BuiltStore buildStore(const BuildOptions& options, StoreData store);

}  // namespace nearshelf::trainer
