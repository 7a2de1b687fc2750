// SPDX-License-Identifier: MIT
#include "serve/collectorApp.h"

#include "files/sendFile.h"
#include "serve/origin.h"
#include "shopify/webhooks.h"

#include <filesystem>

namespace nearshelf::collector {
namespace {

// The storefront's files keep their names over versions; a pack's manifest is what tells browsers of a new pack.
constexpr int storefrontFreshSeconds = 3600, packFreshSeconds = 60, taskFreshSeconds = 3600;
/// Moving a profile takes one box; a hundred an hour and network is a school.
constexpr std::uint32_t boxesPerHour = 100;
constexpr int forgetEverySeconds = 60;
constexpr const char* webhookPath = "/shopify/webhooks";
/// A request for a customer's data names her orders; thousands fit.
constexpr std::size_t maxWebhookBytes = 64 * 1024;

}  // namespace

CollectorApp::CollectorApp(const ServeOptions& options)
    : options_(options),
      clock_(options.movedWeeks),
      limiter_(options.rate),
      mailboxLimiter_(RateParams{boxesPerHour}),
      forgetting_(forgetEverySeconds, [this] { forgetWhatIsOver(); }) {
    if (!options_.taskFile.empty()) addReports();
    if (options_.mailbox) addMailbox();
    addFiles("/nearshelf/", options_.storefront, storefrontFreshSeconds);
    addFiles("/pack/", options_.pack, packFreshSeconds);
    addWatching();
    if (!options_.shopify.secret.empty()) addShopify();
}

void CollectorApp::forgetWhatIsOver() {
    const auto now = std::chrono::steady_clock::now();
    limiter_.expire(now);
    mailboxLimiter_.expire(now);
    mailbox_.expire(now);
}

void CollectorApp::addReports() {
    served_ = readTaskFile(options_.taskFile);
    database_ = openDatabase(options_.database);
    keepTaskFile(*database_, served_);
    tasks_ = keptTaskFiles(*database_);
    taskFile_ = readServedFile(options_.taskFile);
    router_.add("GET", "/tasks.json", 0,
                [this](const Call& call, httplib::Response& response) { sendFile(taskFile_, taskFreshSeconds, call, response); });
    const RoleContext context{options_,   clock_, counters_, limiter_,
                              *database_, tasks_, served_,   [this](const Call& call) { return addressOf(call); }};
    role_ = options_.role == "leader"   ? leaderRole(router_, context)
            : options_.role == "second" ? secondRole(router_, context)
                                        : ldpRole(router_, context);
}

void CollectorApp::addMailbox() {
    addReportPath(router_, "/mailbox/", Mailbox::boxBytes, options_.allowOrigin, [this](const Call& call, httplib::Response& response) {
        constexpr std::string_view prefix = "/mailbox/", suffix = "/take";
        std::string_view address = std::string_view(call.http.path).substr(prefix.size());
        const bool takes = address.size() > suffix.size() && address.substr(address.size() - suffix.size()) == suffix;
        if (takes) address.remove_suffix(suffix.size());
        const auto now = std::chrono::steady_clock::now();
        if (!Mailbox::isAddress(address) || call.body.size() != (takes ? 0 : Mailbox::boxBytes)) {
            response.status = 400;
        } else if (!mailboxLimiter_.take(addressOf(call), now)) {
            response.status = 429;
        } else if (!takes) {
            response.status = mailbox_.put(address, call.body, now) ? 204 : 503;
        } else if (const auto box = mailbox_.take(address, now)) {
            response.set_content(*box, "application/octet-stream");
        } else {
            response.status = 404;
        }
    });
}

void CollectorApp::refuseSecretsIn(const std::string& folder) const {
    namespace fs = std::filesystem;
    for (const std::string& file : {options_.taskFile.empty() ? std::string() : options_.database, options_.agreement}) {
        if (file.empty() || file.find("://") != std::string::npos) continue;
        const std::string inside = fs::weakly_canonical(file).lexically_relative(fs::weakly_canonical(folder)).generic_string();
        if (inside.substr(0, 2) != "..") throw std::runtime_error(file + " lies in " + folder + ", which is served to everybody");
    }
}

void CollectorApp::addFiles(const std::string& path, const std::string& folder, int freshSeconds) {
    if (folder.empty()) return;
    refuseSecretsIn(folder);
    FileShelf& shelf = *shelves_.emplace_back(std::make_unique<FileShelf>(folder));
    router_.add("GET", path, 0, [&shelf, path, freshSeconds](const Call& call, httplib::Response& response) {
        const auto file = shelf.find(std::string_view(call.http.path).substr(path.size()));
        if (file)
            sendFile(file, freshSeconds, call, response);
        else
            response.status = 404;
    });
}

void CollectorApp::addWatching() {
    router_.add("GET", "/health", 0, [this](const Call&, httplib::Response& response) {
        const bool isWell = !role_ || role_->isHealthy();
        response.status = isWell ? 200 : 503;
        response.set_header("Cache-Control", "no-store");
        response.set_content(isWell ? "{\"status\":\"ok\"}\n" : "{\"status\":\"database or second aggregator away\"}\n",
                             "application/json");
    });
    router_.add("GET", "/metrics", 0, [this](const Call&, httplib::Response& response) {
        response.set_header("Cache-Control", "no-store");
        response.set_content(counters_.prometheus(), "text/plain; version=0.0.4");
    });
}

void CollectorApp::addShopify() {
    if (options_.shopify.shop.empty())
        throw std::runtime_error("--shopify-secret needs --shopify-shop: other shops' requests are signed by the same secret");
    if (options_.role == "second") throw std::runtime_error("--shopify-secret is for the roles ldp and leader: no shopper asks the second");
    router_.add("POST", webhookPath, maxWebhookBytes, [this](const Call& call, httplib::Response& response) {
        const std::string topic = call.http.get_header_value("X-Shopify-Topic"),
                          signature = call.http.get_header_value("X-Shopify-Hmac-Sha256");
        const WebhookAnswer answer = answerWebhook({topic, signature, call.body}, options_.shopify);
        response.status = answer.status;
        response.set_header("Cache-Control", "no-store");
        if (answer.status == 200) response.set_content(answer.text, "application/json");
        if (answer.forgetsAll && role_) role_->forgetAll();
    });
    router_.setGuard([this](const Call& call) {
        const std::string& path = call.http.path;
        if (path == "/health" || path == "/metrics" || path == webhookPath) return 0;
        return isSignedByProxy(call.http.target, options_.shopify, WeekClock().seconds()) ? 0 : 401;
    });
}

std::string_view CollectorApp::addressOf(const Call& call) const {
    if (!options_.behindProxy) return call.clientAddress;
    const auto header = call.http.headers.find("X-Forwarded-For");
    if (header == call.http.headers.end()) return call.clientAddress;
    std::string_view addresses = header->second;
    addresses.remove_prefix(addresses.rfind(',') + 1);
    while (!addresses.empty() && addresses.front() == ' ') addresses.remove_prefix(1);
    return addresses;
}

}  // namespace nearshelf::collector
