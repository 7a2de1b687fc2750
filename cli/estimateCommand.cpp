// SPDX-License-Identifier: MIT
#include "commands.h"
#include "estimate/readEstimates.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>

namespace nearshelf::cli {
namespace {

struct Arguments {
    std::string database = "nearshelf.db";
    bool json = false;
};

}  // namespace

void addEstimateCommand(CLI::App& app) {
    auto arguments = std::make_shared<Arguments>();
    CLI::App* command = app.add_subcommand("estimate", "Says what private reports tell about all shoppers together, and how surely");
    command->add_option("--database", arguments->database, "What nearshelf serve writes to")->type_name("FILE|URL")->capture_default_str();
    command->add_flag("--json", arguments->json, "JSON, for nearshelf build --estimates");
    command->callback([arguments] { std::fputs(collector::readEstimates(arguments->database, arguments->json).c_str(), stdout); });
}

}  // namespace nearshelf::cli
