// SPDX-License-Identifier: MIT
#pragma once

#include "build/merchantRules.h"
#include "build/thumbIndex.h"
#include "ingest/progress.h"
#include "ingest/source.h"
#include "model/coBought.h"
#include "model/fitSessionModel.h"
#include "model/reportedInterest.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace nearshelf::trainer {

/// What a build starts from. At least one of catalogs, orders and sessions must name a file.
struct BuildOptions {
    std::vector<Source> catalogs, orders, sessions;
    std::optional<MerchantRules> rules;
    std::optional<ThumbIndex> thumbs;
    std::optional<ReportedInterest> reported;  ///< what private reports say about all shoppers together
    std::uint32_t buildDay = 0;                ///< days since 1970-01-01; the only time that enters a pack besides those in the files
    std::int64_t ordersBefore = 0;             ///< unix seconds: later orders are left out, for evaluations; 0 keeps all
    double sessionShare = 1;                   ///< latest share of the visits that is kept, for evaluations
    CoBoughtParams coBought;
    bool vectors = true;                             ///< content vectors; evaluations that never look at them do without
    bool decide = false;                             ///< also fits the model of intent and lifecycle
    std::vector<std::string> sensitive;              ///< categories, as paths, that are never profiled
    bool fast = false;                               ///< rougher vectors and a rougher session model without search, for trying things out
    std::optional<SessionModelParams> sessionModel;  ///< given: these, and no search
    ProgressFn progress;                             ///< also called for stages that read no file, with 0 of 1 and 1 of 1
};

}  // namespace nearshelf::trainer
