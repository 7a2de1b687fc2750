// SPDX-License-Identifier: MIT
#include "candidates/recentSource.h"

namespace nearshelf {

static Found judgeOne(const Scene& scene, ItemIndex item) {
    for (std::size_t i = 0; i < scene.viewed.size(); ++i) {
        if (scene.viewed[i].item == item) return {item, 1.0f / static_cast<float>(i + 1), item};
    }
    return {item, 0, noItem};
}

void RecentSource::collect(const Scene& scene, std::uint32_t limit, List<Found>& out) const {
    const std::size_t begin = out.size();
    for (std::size_t i = 0; i < scene.viewed.size() && out.size() - begin < limit; ++i) {
        const Found found = judgeOne(scene, scene.viewed[i].item);
        bool again = false;
        for (std::size_t j = begin; j < out.size(); ++j) again = again || out[j].item == found.item;
        if (!again && scene.admission.admits(found.item)) out.push_back(found);
    }
}

void RecentSource::judge(const Scene& scene, const List<ItemIndex>& items, List<Found>& out) const {
    for (const ItemIndex item : items) out.push_back(judgeOne(scene, item));
}

}  // namespace nearshelf
