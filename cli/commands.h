// SPDX-License-Identifier: MIT
// One function per subcommand: each adds its options to the app and does its work when the command line names it. What goes wrong is thrown
// as an exception whose text is the one line shown.
#pragma once

namespace CLI {
class App;
}

namespace nearshelf::cli {

void addBuildCommand(CLI::App& app);
void addInspectCommand(CLI::App& app);
void addEvaluateCommand(CLI::App& app);
void addEvaluateSessions(CLI::App& evaluate);
void addEvaluatePeers(CLI::App& evaluate);
void addEvaluateBaskets(CLI::App& evaluate);
void addEvaluateBasketParams(CLI::App& evaluate);
void addEvaluateDials(CLI::App& evaluate);
void addEvaluatePopularityParams(CLI::App& evaluate);
void addEvaluateCold(CLI::App& evaluate);
void addEvaluateSweep(CLI::App& evaluate);
void addAgreeCommand(CLI::App& app);
void addEstimateCommand(CLI::App& app);
void addServeCommand(CLI::App& app);
void addEvaluateSearch(CLI::App& evaluate);
void addEvaluateIntent(CLI::App& evaluate);
void addEvaluateDecisions(CLI::App& evaluate);
void addEvaluateLifecycle(CLI::App& evaluate);

}  // namespace nearshelf::cli
