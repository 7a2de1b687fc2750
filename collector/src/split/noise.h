// SPDX-License-Identifier: MIT
#pragma once

#include "nearshelf/release.h"

#include "split/batchStore.h"

namespace nearshelf::collector {

/// ε = 1 per task and week; OpenSSL's generator.
ReleaseParams releaseParams();
/// The batch's share with this aggregator's noise on every counter.
Bytes noisedShare(const SplitTask& task, const BatchSum& batch);

}  // namespace nearshelf::collector
