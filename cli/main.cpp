// SPDX-License-Identifier: MIT
#include "commands.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>

namespace {

// Documented in docs/guides/trainer.md.
constexpr int exitBadInput = 1;
constexpr int exitBadUsage = 2;

}  // namespace

int main(int argc, char** argv) {
    CLI::App app("Nearshelf: personalization inside the shopper's browser. Builds, inspects and evaluates the model packs that it runs on.",
                 "nearshelf");
    app.set_version_flag("--version", "nearshelf " NEARSHELF_VERSION);
    app.require_subcommand(1);
    nearshelf::cli::addBuildCommand(app);
    nearshelf::cli::addInspectCommand(app);
    nearshelf::cli::addEvaluateCommand(app);
#ifdef NEARSHELF_COLLECTOR
    nearshelf::cli::addServeCommand(app);
    nearshelf::cli::addEstimateCommand(app);
    nearshelf::cli::addAgreeCommand(app);
#endif
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : exitBadUsage;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "nearshelf: %s\n", error.what());
        return exitBadInput;
    }
    return 0;
}
