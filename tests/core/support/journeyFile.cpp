// SPDX-License-Identifier: MIT
#include "core/support/journeyFile.h"

#include "nearshelf/event.h"

#include "core/support/bytes.h"
#include "core/support/vectors.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>

namespace nearshelf::test {
namespace {

constexpr Seconds firstDay = 20500 * secondsPerDay;

std::uint8_t numberIn(const std::vector<std::string>& names, const std::string& name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) throw std::runtime_error("journeys.json: unknown " + name);
    return static_cast<std::uint8_t>(found - names.begin());
}

const std::vector<std::string> devices = {"unknown", "desktop", "phone", "tablet"};
const std::vector<std::string> sources = {"unknown", "direct", "search", "ads", "social", "referral", "email", "push"};
const std::vector<std::string> states = {"browsing", "strong", "comparing", "research", "impulse", "priceSensitive", "lifecycle", "gift"};

struct Verb {
    ActKind kind;
    PageKind page = PageKind::other;
    std::uint8_t flags = 0;
};

const std::map<std::string, Verb> verbs = {
    {"home", {ActKind::pageView, PageKind::home}},
    {"list", {ActKind::pageView, PageKind::category}},
    {"info", {ActKind::pageView, PageKind::other}},
    {"cartpage", {ActKind::pageView, PageKind::cart}},
    {"checkout", {ActKind::pageView, PageKind::checkout}},
    {"view", {ActKind::productView}},
    {"leave", {ActKind::productLeave}},
    {"cart", {ActKind::addToCart}},
    {"uncart", {ActKind::removeFromCart}},
    {"wish", {ActKind::addToWishlist}},
    {"compare", {ActKind::compare}},
    {"details", {ActKind::details}},
    {"search", {ActKind::search}},
    {"filter", {ActKind::filter}},
    {"price", {ActKind::priceOrder}},
    {"coupon", {ActKind::coupon}},
    {"back", {ActKind::back}},
    {"gift", {ActKind::gift}},
    {"giftsearch", {ActKind::search, PageKind::other, actFlagGiftHint}},
    {"wrap", {ActKind::pageView, PageKind::other, actFlagGiftHint}},
};

}  // namespace

Act ScriptedAct::at(Seconds time) const {
    Act copy = act;
    copy.time = time;
    copy.item = item;
    copy.category = category;
    return copy;
}

Seconds ScriptedVisit::begin() const { return firstDay + hour * 3600; }

ScriptedAct scriptedAct(const std::string& line) {
    std::istringstream stream(line);
    const std::vector<std::string> words{std::istream_iterator<std::string>(stream), {}};
    const Verb& verb = verbs.at(words.at(1));
    ScriptedAct scripted;
    scripted.gap = static_cast<Seconds>(std::stoul(words[0]));
    scripted.act.kind = verb.kind;
    scripted.act.page = static_cast<std::uint8_t>(verb.page);
    scripted.act.flags = verb.flags;
    if (words.size() > 2) {
        scripted.category = std::string("category ") + words[2][0];
        if (words[2].size() > 1) scripted.item = words[2];
    }
    if (verb.kind == ActKind::productView && words.size() > 3) {
        const std::size_t slash = words[3].find('/');
        scripted.act.price = std::stof(words[3].substr(0, slash));
        if (slash != std::string::npos) scripted.act.usualPrice = std::stof(words[3].substr(slash + 1));
    }
    if (verb.kind == ActKind::productLeave) {
        scripted.act.amount = std::stof(words.at(3));
        scripted.act.depth = std::stof(words.at(4));
    }
    if (verb.kind == ActKind::addToCart || verb.kind == ActKind::gift) scripted.act.amount = 1;
    return scripted;
}

std::vector<ScriptedVisit> scriptedVisits() {
    std::vector<ScriptedVisit> visits;
    const Bytes file = readVector("intent/journeys.json");
    for (const auto& entry : nlohmann::json::parse(file.begin(), file.end())) {
        ScriptedVisit visit;
        visit.name = entry.at("name").get<std::string>();
        visit.state = static_cast<IntentState>(numberIn(states, entry.at("state").get<std::string>()));
        visit.hour = entry.at("hour").get<std::uint32_t>();
        visit.daysAway = entry.at("daysAway").get<Seconds>();
        ScriptedAct begin;
        begin.act.kind = ActKind::visitBegins;
        begin.act.page = numberIn(devices, entry.at("device").get<std::string>());
        begin.act.source = static_cast<VisitSource>(numberIn(sources, entry.at("source").get<std::string>()));
        visit.acts.push_back(begin);
        for (const auto& line : entry.at("acts")) visit.acts.push_back(scriptedAct(line.get<std::string>()));
        visits.push_back(visit);
    }
    return visits;
}

}  // namespace nearshelf::test
