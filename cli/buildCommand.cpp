// SPDX-License-Identifier: MIT
#include "build/buildStore.h"
#include "build/estimatesFile.h"
#include "build/itemsFile.h"
#include "build/outputFile.h"
#include "build/searchInput.h"
#include "build/summary.h"
#include "build/writeOutputs.h"
#include "commands.h"
#include "consoleProgress.h"
#include "dayOption.h"
#include "searchArguments.h"
#include "sources.h"

#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdio>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace nearshelf::cli {
namespace {

struct Arguments {
    std::vector<std::string> catalogs, orders, sessions, sensitive;
    std::string rules, thumbs, estimates, now, summary, items, out = "nearshelf-pack";
    SearchArguments search;
    bool fast = false, progress = false;
};

std::uint32_t buildDayOf(const std::string& now) {
    if (now.empty()) {
        // The trainer's only clock: without --now a pack is as old as the day it was built.
        const auto sinceEpoch = std::chrono::system_clock::now().time_since_epoch();
        return static_cast<std::uint32_t>(std::chrono::duration_cast<std::chrono::hours>(sinceEpoch).count() / 24);
    }
    return dayOf("--now", now);
}

void build(const Arguments& arguments) {
    if (arguments.catalogs.empty() && arguments.orders.empty() && arguments.sessions.empty())
        throw std::runtime_error("build: name at least one file with --catalog, --orders or --sessions");
    trainer::BuildOptions options;
    options.catalogs = sourcesOf(arguments.catalogs);
    options.orders = sourcesOf(arguments.orders);
    options.sessions = sourcesOf(arguments.sessions);
    if (!arguments.rules.empty()) options.rules = trainer::readMerchantRules(trainer::Source::fromFile(arguments.rules));
    if (!arguments.thumbs.empty()) options.thumbs = trainer::readThumbIndex(trainer::Source::fromFile(arguments.thumbs));
    if (!arguments.estimates.empty()) options.reported = trainer::readEstimates(trainer::Source::fromFile(arguments.estimates));
    options.buildDay = buildDayOf(arguments.now);
    options.fast = arguments.fast;
    options.decide = true;
    options.sensitive = arguments.sensitive;
    options.progress = consoleProgress(arguments.progress);

    trainer::BuiltStore built = trainer::buildStore(options);
    const trainer::BuiltSearch search = trainer::buildSearch(trainer::searchInput(built), searchOptionsOf(arguments.search));
    built.warnings.insert(built.warnings.end(), search.warnings.begin(), search.warnings.end());
    const trainer::Outputs outputs = trainer::writeOutputs(built, search, arguments.out, arguments.thumbs);
    const std::string summary = trainer::buildSummary(built, outputs);
    if (!arguments.items.empty()) trainer::writeOutputFile(arguments.items, trainer::itemsJson(built.products));
    if (!arguments.summary.empty()) trainer::writeOutputFile(arguments.summary, summary);
    std::fputs(summary.c_str(), stdout);
}

}  // namespace

void addBuildCommand(CLI::App& app) {
    auto arguments = std::make_shared<Arguments>();
    CLI::App* command = app.add_subcommand("build", "Builds a store's model pack from its exports");
    command->add_option("--catalog", arguments->catalogs, "Catalog exports: Shopify, WooCommerce, Google Merchant feed, CSV, JSON, YAML")
        ->type_name("FILE");
    command->add_option("--orders", arguments->orders, "Order exports: Shopify, WooCommerce, CSV, JSON; also .gz and .xz")
        ->type_name("FILE");
    command->add_option("--sessions", arguments->sessions, "Sessions: one a line, or events as CSV or JSON")->type_name("FILE");
    command->add_option("--rules", arguments->rules, "The merchant's pins, boosts, buries and exclusions (JSON)")->type_name("FILE");
    command->add_option("--thumbs", arguments->thumbs, "Index of the thumbnail sheets (JSON)")->type_name("FILE");
    command
        ->add_option("--sensitive", arguments->sensitive,
                     "Categories that are never profiled, as their paths (\"Health > Tests\"), with all that lies in them")
        ->type_name("CATEGORY");
    command
        ->add_option("--estimates", arguments->estimates,
                     "What nearshelf estimate --json says: weighs items and categories by shoppers' interest")
        ->type_name("FILE");
    command->add_option("--out", arguments->out, "Folder for the results")->type_name("DIR")->capture_default_str();
    command->add_option("--now", arguments->now, "Day the pack is built for, as a date or unix seconds (default: today, UTC)")
        ->type_name("DATE");
    command->add_option("--summary", arguments->summary, "Also writes the summary to this file")->type_name("FILE");
    command
        ->add_option("--items", arguments->items, "Also writes the catalogue as read to this file (JSON), for a server that renders pages")
        ->type_name("FILE");
    addSearchOptions(*command, arguments->search);
    command->add_flag("--fast", arguments->fast,
                      "Rougher content vectors and session model, no search for its parameters; for trying things out");
    command->add_flag("--progress", arguments->progress, "Shows progress even when stderr is no terminal");
    command->callback([arguments] { build(*arguments); });
}

}  // namespace nearshelf::cli
