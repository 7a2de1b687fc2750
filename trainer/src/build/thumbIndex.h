// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/source.h"

#include <cstdint>
#include <string>
#include <unordered_map>

namespace nearshelf::trainer {

/// Which thumbnail sheet shows each product, from the file the thumbnail packer wrote: {"ids": [product ids in the order of their
/// pictures], "perSheet": 256}.
struct ThumbIndex {
    std::unordered_map<std::string, std::uint32_t> shardOf;  ///< product id → sheet, 0 … 65,535
};

/// Throws IngestError naming file and field.
ThumbIndex readThumbIndex(const Source& source);

}  // namespace nearshelf::trainer
