// SPDX-License-Identifier: MIT
#include "evaluate/engineReplay.h"

#include <algorithm>
#include <chrono>
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

std::vector<std::string_view> EngineReplay::shelf(Strategy strategy, std::uint8_t count, Relevance relevance,
                                                  const std::vector<std::string>& anchors) {
    ShelfRequest request;
    request.strategy = strategy;
    request.count = count;
    request.plain = relevance == Relevance::alone;
    request.dryRun = true;
    request.now = clock_;
    for (const std::string& id : anchors) request.anchors.push_back(keyOf(id));

    const auto begin = std::chrono::steady_clock::now();
    const Shelf shelf = engine_.shelf(request);
    micros_.push_back(std::chrono::duration<float, std::micro>(std::chrono::steady_clock::now() - begin).count());
    std::vector<std::string_view> ids;
    for (const ShelfItem& item : shelf.items) ids.push_back(store_.products[indexOf(item.item)].id);
    return ids;
}

double EngineReplay::medianMicros() const {
    std::vector<float> sorted = micros_;
    if (sorted.empty()) return 0;
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
    std::nth_element(sorted.begin(), middle, sorted.end());
    return static_cast<double>(*middle);
}

std::uint32_t rankIn(const std::vector<std::string_view>& shelf, std::string_view wanted) {
    const auto found = std::find(shelf.begin(), shelf.end(), wanted);
    return found == shelf.end() ? 0 : static_cast<std::uint32_t>(found - shelf.begin()) + 1;
}

}  // namespace nearshelf::trainer
