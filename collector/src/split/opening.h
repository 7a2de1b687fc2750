// SPDX-License-Identifier: MIT
#pragma once

#include "nearshelf/prio3Aggregator.h"

#include "split/keyRing.h"
#include "split/peerWire.h"

namespace nearshelf::collector {

struct Opened {
    ReportError error = ReportError::none;
    Verification verification;
};

/// Opens one aggregator's share of a report and starts its verification.
Opened openAndStart(const SplitTask& task, const Bytes& verifyKey, const KeyRing& keys, DapRole role, const DapMetadata& metadata,
                    ByteView publicShare, const HpkeCiphertext& sealed);

}  // namespace nearshelf::collector
