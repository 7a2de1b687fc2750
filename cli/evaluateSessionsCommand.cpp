// SPDX-License-Identifier: MIT
#include "build/buildStore.h"
#include "commands.h"
#include "consoleProgress.h"
#include "evaluate/evaluateSessions.h"
#include "evaluate/evaluateUncoded.h"
#include "figures.h"
#include "model/sessionKnobs.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdlib>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace nearshelf::cli {
namespace {

struct SessionArguments {
    std::string train, test;
    std::vector<std::string> without, settings;
    bool json = false, fast = false, uncoded = false, progress = false;
};

void turn(trainer::SessionModelParams& params, const std::string& setting) {
    const std::size_t equals = setting.find('=');
    const std::string name = setting.substr(0, equals), value = equals == std::string::npos ? "" : setting.substr(equals + 1);
    char* end = nullptr;
    const float number = std::strtof(value.c_str(), &end);
    std::string known;
    for (const trainer::SessionKnob& knob : trainer::sessionKnobs()) {
        if (knob.name == name && !value.empty() && *end == '\0') return knob.set(params, number);
        known += (known.empty() ? "" : ", ") + std::string(knob.name);
    }
    throw std::runtime_error("--set: found \"" + setting + "\", expected NAME=NUMBER with one of the names " + known);
}

/// Nothing where the build shall search.
std::optional<trainer::SessionModelParams> chosenModel(const SessionArguments& arguments) {
    if (arguments.without.empty() && arguments.settings.empty()) return std::nullopt;
    trainer::SessionModelParams params = arguments.fast ? trainer::SessionModelParams::fast() : trainer::SessionModelParams{};
    std::vector<std::string> parts = arguments.without;
    parts.erase(std::remove(parts.begin(), parts.end(), "search"), parts.end());
    params.without = trainer::leaveOut(parts);
    for (const std::string& setting : arguments.settings) turn(params, setting);
    return params;
}

/// The same model with whole tables of floats, and with tables of floats cut as the pack's are.
void addUncoded(Json& out, const trainer::BuiltStore& store, const trainer::StoreData& data,
                const std::vector<trainer::SessionQuery>& queries, const trainer::ProgressFn& progress) {
    std::vector<std::string> ids;
    for (const trainer::Product& product : data.catalog.products) ids.push_back(product.id);
    const auto measure = [&](const trainer::UncodedParams& params) {
        return sessionJson(trainer::evaluateUncoded(data.history, ids, queries, store.sessionModel, progress, params));
    };
    out["uncoded"]["whole"] = measure({});
    out["uncoded"]["pruned"] = measure({store.sessionModel.table.neighbours, false});
}

void evaluateSessionFiles(const SessionArguments& arguments) {
    const std::vector<trainer::SessionQuery> queries = trainer::readSessionTest(trainer::Source::fromFile(arguments.test));
    trainer::BuildOptions options;
    options.sessions = {trainer::Source::fromFile(arguments.train)};
    options.fast = arguments.fast;
    options.progress = consoleProgress(arguments.progress);
    options.sessionModel = chosenModel(arguments);
    const Stopwatch watch;
    trainer::ReadReport report;
    const trainer::StoreData data = trainer::readStore(options, report);
    const trainer::BuiltStore store = trainer::buildStore(options, data);
    const Footprint footprint = footprintOf(store, watch);
    const trainer::SessionFigures figures = trainer::evaluateSessions(store, queries, options.progress);
    Json out = sessionJson(figures.metrics);
    out["queries"] = figures.metrics.queries();
    add(out, footprint);
    out["p50QueryMicros"] = rounded(figures.medianQueryMicros);
    for (const trainer::Trial& change : store.searched) out["searched"][change.knob] = rounded(static_cast<double>(change.value));
    if (arguments.uncoded) addUncoded(out, store, data, queries, options.progress);
    print(out, arguments.json);
}

}  // namespace

void addEvaluateSessions(CLI::App& command) {
    auto arguments = std::make_shared<SessionArguments>();
    CLI::App* sessions =
        command.add_subcommand("sessions", "Ranks the next item of every test visit with a pack built from the training visits");
    sessions->add_option("--train", arguments->train, "Visits to build from: one a line, ids between spaces, oldest first")->required();
    sessions->add_option("--test", arguments->test, "One query a line: the ids so far, a tab, the id that came next")->required();
    sessions->add_flag("--json", arguments->json, "Prints the figures as JSON");
    sessions->add_flag("--fast", arguments->fast, "Fits on fewer visits and searches no parameters, for trying things out");
    sessions
        ->add_option("--without", arguments->without,
                     "Leaves parts of the model out: search, or one of those in docs/model.md; the rest keeps its defaults")
        ->delimiter(',')
        ->type_name("PART,…");
    sessions->add_option("--set", arguments->settings, "Turns parameters of the model instead of searching for them")
        ->delimiter(',')
        ->type_name("NAME=NUMBER,…");
    sessions->add_flag("--uncoded", arguments->uncoded, "Also measures the model before its tables were cut and coded");
    sessions->add_flag("--progress", arguments->progress, "Shows progress even when stderr is no terminal");
    sessions->callback([arguments] { evaluateSessionFiles(*arguments); });
}

}  // namespace nearshelf::cli
