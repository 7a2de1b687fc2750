// SPDX-License-Identifier: MIT
#include "commands.h"

#include <CLI/CLI.hpp>

namespace nearshelf::cli {

void addEvaluateCommand(CLI::App& app) {
    CLI::App* command = app.add_subcommand("evaluate", "Measures the quality of the recommendations on data that the pack has not seen");
    command->require_subcommand(1);
    addEvaluateSessions(*command);
    addEvaluatePeers(*command);
    addEvaluateBaskets(*command);
    addEvaluateBasketParams(*command);
    addEvaluateDials(*command);
    addEvaluatePopularityParams(*command);
    addEvaluateCold(*command);
    addEvaluateSearch(*command);
    addEvaluateSweep(*command);
    addEvaluateIntent(*command);
    addEvaluateDecisions(*command);
    addEvaluateLifecycle(*command);
}

}  // namespace nearshelf::cli
