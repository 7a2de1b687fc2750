// SPDX-License-Identifier: MIT
#include "reports/flusher.h"
#include "reports/ldpIntake.h"
#include "serve/origin.h"
#include "serve/roles.h"

namespace nearshelf::collector {
namespace {

class LdpRole : public Role {
public:
    LdpRole(Router& router, const RoleContext& context)
        : context_(context),
          intake_(context.tasks, context.clock, context.limiter, pending_, context.counters),
          flusher_(context.database, pending_, context.counters, context.clock, context.options.flush) {
        if (context.served.streams.empty()) throw std::runtime_error(context.options.taskFile + ": the role ldp needs the mode \"ldp\"");
        addReportPath(
            router, "/ldp", 4 * ldpReportBytes, context.options.allowOrigin,
            [this](const Call& call, httplib::Response& response) { response.status = intake_.take(call.body, context_.addressOf(call)); });
    }

    bool isHealthy() const override { return flusher_.isHealthy(); }
    void forgetAll() override { flusher_.forgetAll(); }

private:
    RoleContext context_;
    PendingReports pending_;
    LdpIntake intake_;
    Flusher flusher_;
};

}  // namespace

std::unique_ptr<Role> ldpRole(Router& router, const RoleContext& context) { return std::make_unique<LdpRole>(router, context); }

}  // namespace nearshelf::collector
