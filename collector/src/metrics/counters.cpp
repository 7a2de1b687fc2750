// SPDX-License-Identifier: MIT
#include "metrics/counters.h"

namespace nearshelf::collector {
namespace {

struct Description {
    const char *metric, *label, *help;
};
constexpr Description descriptions[] = {
#define NEARSHELF_COUNTER(name, metric, label, help) {metric, label, help},
#include "metrics/counters.def"
#undef NEARSHELF_COUNTER
};

Counter counterOf(int status) {
    switch (status) {
        case 404:
        case 405: return Counter::httpUnknown;
        case 408: return Counter::httpSlow;
        case 413:
        case 414:
        case 431: return Counter::httpLong;
        case 503: return Counter::httpBusy;
        case 500: return Counter::httpFailed;
        default: return Counter::httpBad;
    }
}

}  // namespace

void Counters::addRefusal(int httpStatus) { add(counterOf(httpStatus)); }

void Counters::publish() {
    const std::lock_guard lock(mutex_);
    for (std::size_t i = 0; i < size; ++i) shown_[i] = now_[i].load(std::memory_order_relaxed);
}

std::string Counters::prometheus() const {
    const std::lock_guard lock(mutex_);
    std::string text;
    for (std::size_t i = 0; i < size; ++i) {
        const std::string metric = descriptions[i].metric, label = descriptions[i].label;
        if (*descriptions[i].help) text += "# HELP " + metric + " " + descriptions[i].help + "\n# TYPE " + metric + " counter\n";
        text += metric + (label.empty() ? "" : "{" + label + "}") + " " + std::to_string(shown_[i]) + "\n";
    }
    return text;
}

}  // namespace nearshelf::collector
