// SPDX-License-Identifier: MIT
#pragma once

#include "model/history.h"
#include "pack/byteBuffer.h"

#include <cstdint>
#include <vector>

namespace nearshelf::trainer {

/// Every visit, its length first: what methods by neighbouring visits keep instead of a model.
inline std::vector<std::uint8_t> visitBytes(const History& history) {
    ByteBuffer out;
    for (const Visit& visit : history.visits) {
        out.u32(static_cast<std::uint32_t>(visit.items.size()));
        for (std::uint32_t item : visit.items) out.u32(item);
    }
    return out.take();
}

}  // namespace nearshelf::trainer
