// SPDX-License-Identifier: MIT
#include "intent/visit.h"

namespace nearshelf {

void Visit::continueAt(Seconds now, const VisitParams& params) {
    if (lastTime != 0 && now > lastTime && now - lastTime > params.endsAfter) {
        end();
    }
    lastTime = now;
}

void Visit::end() {
    steps.clear();
    gift = false;
}

void Visit::addStep(ItemKey key, float weight, Seconds now, const VisitParams& params) {
    if (steps.size() == params.maxSteps) steps.removeAt(0);
    steps.push_back({key, weight, now});
}

void Visit::open(ItemKey key, float weight, Seconds now, const VisitParams& params) {
    if (!steps.empty() && steps.back().key == key && steps.back().weight < weight) {
        steps.back().weight += weight;
        steps.back().time = now;
    } else {
        addStep(key, weight, now, params);
    }
}

void Visit::strengthen(ItemKey key, float weight, Seconds now, const VisitParams& params) {
    for (std::size_t i = steps.size(); i-- > 0;) {
        if (steps[i].key == key) {
            steps[i].weight += weight;
            if (steps[i].weight < 0) steps[i].weight = 0;
            return;
        }
    }
    if (weight > 0) addStep(key, weight, now, params);
}

}  // namespace nearshelf
