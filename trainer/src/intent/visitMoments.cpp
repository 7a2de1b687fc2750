// SPDX-License-Identifier: MIT
#include "intent/visitMoments.h"

#include "nearshelf/act.h"

#include "intent/liveVisit.h"

#include <algorithm>
#include <optional>
#include <string>

namespace nearshelf::trainer {
namespace {

/// Longer visits are machines', or several people's.
constexpr std::uint32_t mostEvents = 40;

std::string pathOf(const Product& product) {
    std::string path;
    for (const std::string& level : product.category) path += (path.empty() ? "" : " > ") + level;
    return path;
}

ActKind kindOf(SessionEventType type) {
    switch (type) {
        case SessionEventType::view: return ActKind::productView;
        case SessionEventType::wish: return ActKind::addToWishlist;
        case SessionEventType::cart: return ActKind::addToCart;
        case SessionEventType::removeFromCart: return ActKind::removeFromCart;
        case SessionEventType::purchase: break;
    }
    return ActKind::order;
}

class Player {
public:
    Player(const SessionLog& log, const Catalog& catalog, const ProductLookup& lookup) : log_(log), catalog_(catalog) {
        for (const Product& product : catalog.products) paths_.push_back(pathOf(product));
        for (std::uint32_t item = 0; item < log.items.size(); ++item) products_.push_back(lookup.find(log.items[item]));
        moments_.features.features = visitFeatureCount;
    }

    void play(const Session& session) {
        if (session.time <= 0) return;
        std::size_t end = session.begin;
        while (end < session.end && log_.events[end].type != SessionEventType::purchase) ++end;
        const bool bought = end < session.end;
        end = std::min(end, session.begin + mostEvents);
        std::size_t lastCart = session.begin;
        for (std::size_t i = session.begin; i < end; ++i)
            if (log_.events[i].type == SessionEventType::cart) lastCart = i;
        LiveVisit visit;
        for (std::size_t i = session.begin; i < end; ++i) {
            if (i > session.begin) leave(visit, log_.events[i - 1], log_.events[i].time);
            visit.observe(actOf(log_.events[i]));
            addMoment(visit);
            moments_.events.push_back(static_cast<std::uint32_t>(i - session.begin + 1));
            moments_.answers[0].push_back(bought ? 1 : 0);
            moments_.answers[1].push_back(lastCart > i ? 1 : 0);
            moments_.answers[2].push_back(!bought && i + 1 == end ? 1 : 0);
        }
        ++visits_;
    }

    VisitMoments take() { return std::move(moments_); }

private:
    Act actOf(const SessionEvent& event) const {
        Act act;
        act.kind = kindOf(event.type);
        act.time = static_cast<Seconds>(event.time);
        act.item = log_.items[event.item];
        if (const std::optional<std::uint32_t> product = products_[event.item]) {
            const Product& known = catalog_.products[*product];
            act.category = paths_[*product];
            act.price = static_cast<float>(known.price);
            act.usualPrice = static_cast<float>(known.compareAtPrice.value_or(0));
        }
        return act;
    }

    void leave(LiveVisit& visit, const SessionEvent& event, std::int64_t time) const {
        if (event.type != SessionEventType::view || event.dwellSeconds <= 0) return;
        Act act = actOf(event);
        act.kind = ActKind::productLeave;
        act.time = static_cast<Seconds>(time);
        act.amount = event.dwellSeconds;
        visit.observe(act);
    }

    void addMoment(const LiveVisit& visit) {
        float features[visitFeatureCount];
        visitFeatures(visit, features);
        moments_.features.values.insert(moments_.features.values.end(), features, features + visitFeatureCount);
        moments_.visit.push_back(visits_);
    }

    const SessionLog& log_;
    const Catalog& catalog_;
    std::vector<std::string> paths_;
    std::vector<std::optional<std::uint32_t>> products_;
    VisitMoments moments_;
    std::uint32_t visits_ = 0;
};

}  // namespace

VisitMoments visitMoments(const SessionLog& log, std::size_t begin, std::size_t end, const Catalog& catalog, const ProductLookup& lookup) {
    Player player(log, catalog, lookup);
    for (std::size_t i = begin; i < end; ++i) player.play(log.sessions[i]);
    return player.take();
}

}  // namespace nearshelf::trainer
