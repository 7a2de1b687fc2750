// SPDX-License-Identifier: MIT
// What a collector does with reports, by role. Each adds its paths to the router and owns what answers them.
#pragma once

#include "files/servedFile.h"
#include "http/router.h"
#include "metrics/counters.h"
#include "reports/rateLimiter.h"
#include "serve/serveOptions.h"
#include "sql/database.h"
#include "tasks/taskFileStore.h"
#include "week/weeks.h"

#include <functional>
#include <memory>

namespace nearshelf::collector {

/// What every role works with; outlives it.
struct RoleContext {
    const ServeOptions& options;
    const WeekClock& clock;
    Counters& counters;
    RateLimiter& limiter;
    Database& database;
    const TaskVersions& tasks;  ///< every version ever served
    const TaskFile& served;     ///< the one that is served now
    /// The client's address, as the rate limit sees it.
    std::function<std::string_view(const Call&)> addressOf;
};

class Role {
public:
    virtual ~Role() = default;
    virtual bool isHealthy() const = 0;
    /// Erases what shoppers of the store have contributed.
    virtual void forgetAll() {}
};

/// Mode `ldp`: counts randomised answers.
std::unique_ptr<Role> ldpRole(Router& router, const RoleContext& context);
/// Mode `split`: takes uploads, verifies them with the second aggregator, releases.
std::unique_ptr<Role> leaderRole(Router& router, const RoleContext& context);
/// Mode `split`: answers the leader.
std::unique_ptr<Role> secondRole(Router& router, const RoleContext& context);

}  // namespace nearshelf::collector
