// SPDX-License-Identifier: MIT
#pragma once

#include "model/fitSessionModel.h"
#include "model/history.h"
#include "pack/pack.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace nearshelf::trainer {

/// A pack of nothing but what the first `visits` visits say, for the engine's own code to look at. Items are numbered as in the history.
class HeadPack {
public:
    HeadPack(const History& history, std::size_t visits, const SessionModelParams& params);
    HeadPack(const HeadPack&) = delete;

    const Pack& pack() const { return pack_; }

private:
    std::vector<std::uint8_t> bytes_;
    Pack pack_;
};

}  // namespace nearshelf::trainer
