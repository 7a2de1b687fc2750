// SPDX-License-Identifier: MIT
#include "consoleProgress.h"

#include <chrono>
#include <cstdio>
#include <memory>
#include <string>
#include <unistd.h>

namespace nearshelf::cli {
namespace {

using Clock = std::chrono::steady_clock;

struct State {
    bool overwrite = false;
    std::string stage;
    Clock::time_point begun;
};

}  // namespace

trainer::ProgressFn consoleProgress(bool always) {
    const bool terminal = isatty(STDERR_FILENO) != 0;
    if (!terminal && !always) return {};
    auto state = std::make_shared<State>();
    state->overwrite = terminal;
    return [state](const char* stage, std::uint64_t done, std::uint64_t total) {
        if (state->stage != stage) {
            state->stage = stage;
            state->begun = Clock::now();
        }
        const bool finished = done >= total;
        if (!state->overwrite && !finished) return;
        const double percent = total == 0 ? 100.0 : 100.0 * static_cast<double>(done) / static_cast<double>(total);
        const double seconds = std::chrono::duration<double>(Clock::now() - state->begun).count();
        std::fprintf(stderr, "%s%-24s %3.0f %%  %6.1f s%s", state->overwrite ? "\r" : "", stage, percent, seconds, finished ? "\n" : "");
        std::fflush(stderr);
        if (finished) state->stage.clear();  // two files of one kind are two stages
    };
}

}  // namespace nearshelf::cli
