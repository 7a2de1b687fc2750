// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/catalog.h"
#include "model/companions.h"
#include "model/history.h"
#include "model/tfIdf.h"
#include "model/truncatedSvd.h"

#include <cstdint>
#include <vector>

namespace nearshelf::trainer {

struct ItemVectorParams {
    TfIdfParams text;
    CompanionParams companions;
    SvdParams svd;
    float companionWeight = 1.0f;   ///< length of the behaviour part against the text part of an item with much behaviour, 0 … 4
    float halfTrustEvents = 10.0f;  ///< orders and views at which behaviour counts half of that, 1 … 100
    float spectrumPower = 0.5f;     ///< singular values' exponent: 1 stresses the store's largest themes, 0 none [Levy]
};

/// One row an item, of length 1: what its text says, drawn towards the items it is viewed and bought with as far as there is behaviour to
/// know them by. Both are columns of one matrix that is factorised once – a companion counts as one more word – so that an item nobody
/// touched yet stays where its words put it, in the same space. Rows of items with neither are zero.
DenseRows itemVectors(const std::vector<Product>& items, const History& history, const ItemVectorParams& params = {});

}  // namespace nearshelf::trainer
