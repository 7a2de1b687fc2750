// SPDX-License-Identifier: MIT
#pragma once

#include "build/buildOptions.h"
#include "indexing/buildSearch.h"

#include <cstdint>
#include <string>
#include <vector>

namespace nearshelf::trainer {

/// Means over the queries, 0 … 1. An item without a judgment has grade 0. MRR counts an item as right whose grade is at least half of the
/// query's highest.
struct SearchFigures {
    double ndcg10 = 0;        ///< gain 2^grade - 1
    double ndcg10Linear = 0;  ///< gain grade
    double mrr = 0, recall50 = 0;
};

struct PartFigures {
    const char* part;  ///< name in searchParams.def
    SearchFigures full, rerank;
};

struct SearchEvaluation {
    std::uint64_t queries = 0, judgments = 0, unknownProducts = 0, items = 0;
    SearchFigures full, rerank;            ///< ranking the catalogue; ranking only the query's judged products
    SearchFigures plainFull, plainRerank;  ///< the same by BM25F alone, on the same index
    std::vector<PartFigures> without;      ///< if asked for: with one part of the blend left out at a time
    double p50Ms = 0, p95Ms = 0;           ///< of a full search
    std::size_t indexBytes = 0, indexBrotliBytes = 0, vectorBytes = 0;
    double buildSeconds = 0;
};

/// Builds the index as `nearshelf build` does and searches it for every query of the judgments (CSV: query,product,grade).
/// Throws IngestError naming file, line and field.
SearchEvaluation evaluateSearch(const BuildOptions& options, const SearchOptions& searchOptions, const Source& judgments,
                                bool ablate = false);

}  // namespace nearshelf::trainer
