// SPDX-License-Identifier: MIT
// A store's intent-<hash>.nsi, decoded (docs/format/decide.md): forests of the visit's outcomes, priors of lifecycle and options.
#pragma once

#include "nearshelf/list.h"
#include "nearshelf/result.h"
#include "nearshelf/types.h"

#include "intent/visitForecast.h"
#include "lifecycle/lifecycleModel.h"

#include <cstdint>

namespace nearshelf::decide {

constexpr std::uint32_t modelMagic = 0x4D49534E;  // "NSIM"
constexpr std::uint16_t modelMajor = 2, modelMinor = 0;
constexpr std::size_t modelHeaderBytes = 12;
constexpr std::size_t modelFixedBytes = modelHeaderBytes + 36 * 4 + 72 + 3 * 2;

/// How an option fared over the store's shoppers.
struct OptionPrior {
    std::uint32_t option = 0;  ///< optionNumberOf
    float rate = 0, weight = 0;
};

struct DecideModel {
    VisitModel visit;
    LifecycleModel lifecycle;
    List<std::uint32_t> sensitive;  ///< short keys of categories, never profiled
    List<OptionPrior> options;

    /// Replaces the model; after an error it is the one without any store. No bytes at all are that one too.
    ErrorCode load(ByteView bytes);
    /// Whether a category, or one that it lies in ("Health > Tests" in "Health"), is marked as sensitive.
    bool isSensitive(std::string_view category) const noexcept;

private:
    ErrorCode read(ByteView bytes);
};

}  // namespace nearshelf::decide
