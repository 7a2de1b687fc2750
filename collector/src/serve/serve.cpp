// SPDX-License-Identifier: MIT
#include "http/eventLoop.h"
#include "http/httpService.h"
#include "serve/collectorApp.h"

#include <csignal>
#include <cstdio>
#include <sys/resource.h>
#include <thread>

namespace nearshelf::collector {
namespace {

/// The one way in for a signal: stopping a loop is safe there, nothing else is done.
std::vector<std::unique_ptr<EventLoop>>* runningLoops = nullptr;

void onSignal(int) {
    for (const auto& loop : *runningLoops) loop->stop();
}

void allowFiles(std::size_t count) {
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    if (limit.rlim_cur >= count) return;
    limit.rlim_cur = std::min<rlim_t>(count, limit.rlim_max);
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

}  // namespace

void serve(const ServeOptions& options) {
    const Listener listener(options.host, options.port);
    CollectorApp app(options);
    const auto threads = static_cast<std::size_t>(options.threads);
    HttpLimits limits = options.limits;
    limits.maxConnections = std::max<std::size_t>(1, limits.maxConnections / threads);
    limits.maxHeldBytes /= threads;
    allowFiles(options.limits.maxConnections + 64);

    std::vector<std::unique_ptr<HttpService>> services;
    std::vector<std::unique_ptr<EventLoop>> loops;
    for (std::size_t i = 0; i < threads; ++i) {
        services.push_back(std::make_unique<HttpService>(app.router(), [&app](int status) { app.counters().addRefusal(status); }));
        loops.push_back(std::make_unique<EventLoop>(listener, *services.back(), limits));
    }
    runningLoops = &loops;
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
    std::printf("listening on %s port %d; reports of the last %d s at most are lost when this process is killed\n", options.host.c_str(),
                listener.port(), options.flush.everySeconds);
    std::fflush(stdout);

    std::vector<std::thread> others;
    for (std::size_t i = 1; i < threads; ++i) others.emplace_back([&loops, i] { loops[i]->run(); });
    loops[0]->run();
    for (std::thread& thread : others) thread.join();
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

}  // namespace nearshelf::collector
