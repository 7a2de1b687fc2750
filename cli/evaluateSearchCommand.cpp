// SPDX-License-Identifier: MIT
#include "commands.h"
#include "consoleProgress.h"
#include "evaluate/evaluateSearch.h"
#include "figures.h"
#include "searchArguments.h"
#include "sources.h"

#include <CLI/CLI.hpp>
#include <cmath>
#include <memory>
#include <string>
#include <vector>

namespace nearshelf::cli {
namespace {

struct SearchEvaluationArguments {
    std::vector<std::string> catalogs;
    std::string judgments;
    SearchArguments search;
    bool ablate = false, json = false, progress = false;
};

Json figuresJson(const trainer::SearchFigures& figures) {
    return {{"ndcg10", fine(figures.ndcg10)},
            {"ndcg10Linear", fine(figures.ndcg10Linear)},
            {"mrr", fine(figures.mrr)},
            {"recall50", fine(figures.recall50)}};
}

void evaluateSearchFiles(const SearchEvaluationArguments& arguments) {
    trainer::BuildOptions options;
    options.catalogs = sourcesOf(arguments.catalogs);
    options.progress = consoleProgress(arguments.progress);
    const trainer::SearchEvaluation found = trainer::evaluateSearch(options, searchOptionsOf(arguments.search),
                                                                    trainer::Source::fromFile(arguments.judgments), arguments.ablate);
    Json out = figuresJson(found.full);
    out["p50Ms"] = fine(found.p50Ms);
    out["p95Ms"] = fine(found.p95Ms);
    out["rerank"] = figuresJson(found.rerank);
    out["bm25"] = figuresJson(found.plainFull);
    out["bm25Rerank"] = figuresJson(found.plainRerank);
    for (const trainer::PartFigures& without : found.without)
        out["without"][without.part] = {{"ndcg10", fine(without.full.ndcg10)}, {"rerankNdcg10", fine(without.rerank.ndcg10)}};
    out["queries"] = found.queries;
    out["judgments"] = found.judgments;
    out["unknownProducts"] = found.unknownProducts;
    out["items"] = found.items;
    out["indexBytes"] = found.indexBytes;
    out["indexBrotliBytes"] = found.indexBrotliBytes;
    out["vectorBytes"] = found.vectorBytes;
    out["buildSeconds"] = fine(found.buildSeconds);
    print(out, arguments.json);
}

}  // namespace

void addEvaluateSearch(CLI::App& command) {
    auto arguments = std::make_shared<SearchEvaluationArguments>();
    CLI::App* search = command.add_subcommand("search", "Measures search on judged queries, beside BM25 on the same index");
    search->add_option("--catalog", arguments->catalogs, "Catalog exports")->required()->type_name("FILE");
    search
        ->add_option("--judgments", arguments->judgments, "Query, product and grade: numbers, or words such as exact, partial, irrelevant")
        ->required()
        ->type_name("FILE");
    addSearchOptions(*search, arguments->search);
    search->add_flag("--ablate", arguments->ablate, "Also measures the ranking with each of its parts left out");
    search->add_flag("--json", arguments->json, "Prints the figures as JSON");
    search->add_flag("--progress", arguments->progress, "Shows progress even when stderr is no terminal");
    search->callback([arguments] { evaluateSearchFiles(*arguments); });
}

}  // namespace nearshelf::cli
