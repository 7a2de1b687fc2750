// SPDX-License-Identifier: MIT
#include "serve/keyList.h"
#include "serve/origin.h"
#include "serve/roles.h"
#include "split/leader.h"
#include "split/uploadIntake.h"

namespace nearshelf::collector {
namespace {

constexpr std::string_view tasksPath = "/tasks/", reportsSuffix = "/reports";

/// The task's address in "/tasks/{address}/reports"; empty when the path is another.
std::string_view taskIn(std::string_view path) {
    path.remove_prefix(tasksPath.size());
    if (path.size() <= reportsSuffix.size() || path.substr(path.size() - reportsSuffix.size()) != reportsSuffix) return {};
    path.remove_suffix(reportsSuffix.size());
    return path;
}

class LeaderRole : public Role {
public:
    LeaderRole(Router& router, const RoleContext& context)
        : context_(context),
          agreement_(readAgreement(context.options.agreement)),
          keys_(context.database, keyParams_, context.clock.day()),
          second_(context.options.secondUrl.empty() ? secondUrlOf(context) : context.options.secondUrl, agreement_.token,
                  context.options.secondCa),
          intake_(context.tasks, context.clock, keys_, context.limiter, pending_, context.counters),
          leader_(context.database, context.tasks, agreement_, keys_, second_, pending_, context.counters, context.clock,
                  context.options.flush) {
        addKeyList(router, keys_, keyParams_);
        addReportPath(router, std::string(tasksPath), maxUploadBytes, context.options.allowOrigin,
                      [this](const Call& call, httplib::Response& response) { answer(call, response); });
    }

    bool isHealthy() const override { return leader_.isHealthy(); }
    void forgetAll() override { leader_.forgetAll(); }

private:
    static std::string secondUrlOf(const RoleContext& context) {
        if (context.served.tasks.empty()) throw std::runtime_error(context.options.taskFile + ": the role leader needs the mode \"split\"");
        return context.served.tasks.front().secondUrl;
    }

    void answer(const Call& call, httplib::Response& response) {
        const std::string mediaType = call.http.get_header_value("Content-Type");
        const UploadAnswer taken = intake_.take(taskIn(call.http.path), mediaType, call.body, context_.addressOf(call));
        response.status = taken.status;
        if (taken.error == ReportError::none) return;
        std::string errors(taken.reportId.begin(), taken.reportId.end());
        errors += static_cast<char>(codeOf(taken.error));
        response.set_content(errors, "application/ppm-dap;message=upload-errors");
    }

    RoleContext context_;
    Agreement agreement_;
    KeyParams keyParams_;
    KeyRing keys_;
    SecondClient second_;
    PendingUploads pending_;
    UploadIntake intake_;
    Leader leader_;
};

}  // namespace

std::unique_ptr<Role> leaderRole(Router& router, const RoleContext& context) { return std::make_unique<LeaderRole>(router, context); }

}  // namespace nearshelf::collector
