// SPDX-License-Identifier: MIT
#include "serve/keyList.h"
#include "serve/periodicWork.h"
#include "serve/roles.h"
#include "split/peerSeal.h"
#include "split/secondAggregator.h"

#include <atomic>
#include <cstdio>

namespace nearshelf::collector {
namespace {

constexpr std::string_view peerPath = "/peer/";

class SecondRole : public Role {
public:
    SecondRole(Router& router, const RoleContext& context)
        : context_(context),
          agreement_(readAgreement(context.options.agreement)),
          keys_(context.database, keyParams_, context.clock.day()),
          second_(context.database, context.tasks, agreement_, keys_, context.clock),
          keeping_(context.options.flush.everySeconds, [this] { keepHouse(); }) {
        for (const SplitTask& task : context.served.tasks) {
            if (agreement_.verifyKeys.count(task.idText) == 0)
                throw std::runtime_error(context.options.agreement + ": \"verifyKeys\" has none for the task \"" + task.name + "\"");
        }
        addKeyList(router, keys_, keyParams_);
        router.add("POST", std::string(peerPath), maxJobBytes,
                   [this](const Call& call, httplib::Response& response) { answer(call, response); });
    }

    bool isHealthy() const override { return isHealthy_; }

private:
    void answer(const Call& call, httplib::Response& response) {
        response.set_header("Cache-Control", "no-store");
        std::string_view path = call.http.path;
        path.remove_prefix(peerPath.size());
        const std::size_t slash = path.find('/');
        const std::string_view what = slash == std::string_view::npos ? std::string_view() : path.substr(slash + 1);
        const std::string seal = requestSeal(agreement_.token, path.substr(0, slash), what, call.body);
        const SplitTask* task = second_.find(path.substr(0, slash));
        const ByteView body{reinterpret_cast<const std::uint8_t*>(call.body.data()), call.body.size()};
        PeerAnswer answer{404, {}};
        if (!sameText(call.http.get_header_value(sealHeader), seal)) {
            response.status = 401;
            return;
        }
        if (task && what == "verify")
            answer = second_.verify(*task, body);
        else if (task && what == "release")
            answer = second_.release(*task, body);
        response.status = answer.status;
        const std::string text = answer.status == 200 ? std::string(answer.body.begin(), answer.body.end()) : std::string();
        response.set_header(sealHeader, answerSeal(agreement_.token, seal, answer.status, text));
        if (answer.status == 200) response.set_content(text, "application/octet-stream");
    }

    void keepHouse() {
        try {
            second_.keepHouse();
            isHealthy_ = true;
        } catch (const DatabaseError& error) {
            if (isHealthy_) std::fprintf(stderr, "nearshelf serve: %s\n", error.what());
            isHealthy_ = false;
        }
        context_.counters.publish();
    }

    RoleContext context_;
    Agreement agreement_;
    KeyParams keyParams_;
    KeyRing keys_;
    SecondAggregator second_;
    std::atomic<bool> isHealthy_{true};
    PeriodicWork keeping_;
};

}  // namespace

std::unique_ptr<Role> secondRole(Router& router, const RoleContext& context) { return std::make_unique<SecondRole>(router, context); }

}  // namespace nearshelf::collector
