// SPDX-License-Identifier: MIT
#include "build/readStore.h"
#include "commands.h"
#include "consoleProgress.h"
#include "figures.h"
#include "model/sessionKnobs.h"
#include "model/tuneSessionModel.h"
#include "sources.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <vector>

namespace nearshelf::cli {
namespace {

struct SweepArguments {
    std::vector<std::string> sessions;
    bool json = false, progress = false;
};

void sweep(const SweepArguments& arguments) {
    trainer::BuildOptions options;
    options.sessions = sourcesOf(arguments.sessions);
    options.progress = consoleProgress(arguments.progress);
    trainer::ReadReport report;
    const trainer::StoreData data = trainer::readStore(options, report);
    const auto figuresOf = [](const trainer::Trial& trial) {
        return Json{{"value", rounded(static_cast<double>(trial.value) * 10) / 10},
                    {"hr20", rounded(trial.figures.hr20)},
                    {"mrr20", rounded(trial.figures.mrr20)}};
    };
    Json out;
    for (const trainer::Trial& trial : trainer::sweepSessionModel(data.history, {}, options.progress)) {
        if (trial.knob.empty()) {
            out["moments"] = trial.figures.moments;
            out["defaults"] = figuresOf(trial);
        } else {
            out["knobs"][trial.knob].push_back(figuresOf(trial));
        }
    }
    const trainer::SessionModelParams defaults;
    for (const trainer::SessionKnob& knob : trainer::sessionKnobs()) {
        out["standard"][knob.name] = rounded(static_cast<double>(knob.get(defaults)) * 10) / 10;
        out["searched"][knob.name] = knob.searched;
    }
    print(out, arguments.json);
}

}  // namespace

void addEvaluateSweep(CLI::App& command) {
    auto arguments = std::make_shared<SweepArguments>();
    CLI::App* sweepCommand =
        command.add_subcommand("sweep", "Turns every parameter of the session model alone and asks for the latest of the visits given");
    sweepCommand->add_option("--sessions", arguments->sessions, "Sessions")->required();
    sweepCommand->add_flag("--json", arguments->json, "Prints the figures as JSON");
    sweepCommand->add_flag("--progress", arguments->progress, "Shows progress even when stderr is no terminal");
    sweepCommand->callback([arguments] { sweep(*arguments); });
}

}  // namespace nearshelf::cli
