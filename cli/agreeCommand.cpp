// SPDX-License-Identifier: MIT
#include "build/outputFile.h"
#include "commands.h"
#include "split/agreement.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>

namespace nearshelf::cli {
namespace {

struct Arguments {
    std::string plan, tasks = "tasks.json", agreement = "agreement.json";
};

void writeAgreement(const Arguments& arguments) {
    const collector::AgreedFiles files = collector::agree(arguments.plan);
    trainer::writeOutputFile(arguments.tasks, files.tasks);
    trainer::writeOutputFile(arguments.agreement, files.agreement);
    std::printf("%s: for everybody; %s: for the two aggregators only, over a channel you trust\n", arguments.tasks.c_str(),
                arguments.agreement.c_str());
}

}  // namespace

void addAgreeCommand(CLI::App& app) {
    auto arguments = std::make_shared<Arguments>();
    CLI::App* command =
        app.add_subcommand("agree", "Makes what two aggregators of mode split agree on, from a plan (docs/guides/collector.md)");
    command->add_option("--plan", arguments->plan, "Questions and the two addresses (JSON)")->type_name("FILE")->required();
    command->add_option("--tasks", arguments->tasks, "Task file to write")->type_name("FILE")->capture_default_str();
    command->add_option("--agreement", arguments->agreement, "Secrets to write")->type_name("FILE")->capture_default_str();
    command->callback([arguments] { writeAgreement(*arguments); });
}

}  // namespace nearshelf::cli
