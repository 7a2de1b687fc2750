// SPDX-License-Identifier: MIT
// Everything a collector answers, behind one router.
#pragma once

#include "files/fileShelf.h"
#include "http/router.h"
#include "mailbox/mailbox.h"
#include "serve/periodicWork.h"
#include "serve/roles.h"

#include <memory>

namespace nearshelf::collector {

class CollectorApp {
public:
    explicit CollectorApp(const ServeOptions& options);

    const Router& router() const { return router_; }
    Counters& counters() { return counters_; }

private:
    void addReports();
    /// Keys and boxes whose time is over.
    void forgetWhatIsOver();
    void addMailbox();
    void addFiles(const std::string& path, const std::string& folder, int freshSeconds);
    /// Throws where database or agreement would be served.
    void refuseSecretsIn(const std::string& folder) const;
    void addWatching();
    void addShopify();
    std::string_view addressOf(const Call& call) const;

    ServeOptions options_;
    WeekClock clock_;
    Counters counters_;
    RateLimiter limiter_;
    std::unique_ptr<Database> database_;
    TaskFile served_;
    TaskVersions tasks_;
    std::shared_ptr<const ServedFile> taskFile_;
    Mailbox mailbox_;
    RateLimiter mailboxLimiter_;
    std::vector<std::unique_ptr<FileShelf>> shelves_;
    Router router_;
    std::unique_ptr<Role> role_;  // what it writes when it ends needs all above
    PeriodicWork forgetting_;
};

}  // namespace nearshelf::collector
