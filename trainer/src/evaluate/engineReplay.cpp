// SPDX-License-Identifier: MIT
#include "evaluate/engineReplay.h"

#include <algorithm>
#include <stdexcept>

namespace nearshelf::trainer {
namespace {

constexpr Seconds someDay = 1700000000, betweenViews = 10;

}  // namespace

EngineReplay::EngineReplay(const BuiltStore& store) : store_(store) {
    const ErrorCode error = engine_.loadPack({store.pack.bytes.data(), store.pack.bytes.size()});
    if (error != ErrorCode::none) throw std::runtime_error(std::string("the engine refuses the pack: ") + messageOf(error));
}

void EngineReplay::begin() {
    engine_.forget();
    clock_ = someDay;
}

void EngineReplay::view(const std::string& id) {
    clock_ += betweenViews;
    Event event;
    event.type = EventType::productView;
    event.time = clock_;
    event.items.push_back(keyOf(id));
    engine_.observe(event);
}

void EngineReplay::see(const std::vector<std::string_view>& shelf) {
    clock_ += betweenViews;
    Event event;
    event.type = EventType::listImpression;
    event.time = clock_;
    for (const std::string_view id : shelf) event.items.push_back(keyOf(id));
    engine_.observe(event);
}

std::vector<std::string_view> EngineReplay::shelf(Strategy strategy, std::uint8_t count, Relevance relevance,
                                                  const std::vector<std::string>& anchors) {
    ShelfRequest request;
    request.strategy = strategy;
    request.count = count;
    request.plain = relevance == Relevance::alone;
    request.dryRun = true;
    request.now = clock_;
    request.seed = ++seed_;
    for (const std::string& id : anchors) request.anchors.push_back(keyOf(id));

    const Shelf shelf = watch_.time([&] { return engine_.shelf(request); });
    std::vector<std::string_view> ids;
    for (const ShelfItem& item : shelf.items) ids.push_back(store_.products[indexOf(item.item)].id);
    return ids;
}

std::uint32_t rankIn(const std::vector<std::string_view>& shelf, std::string_view wanted) {
    const auto found = std::find(shelf.begin(), shelf.end(), wanted);
    return found == shelf.end() ? 0 : static_cast<std::uint32_t>(found - shelf.begin()) + 1;
}

}  // namespace nearshelf::trainer
