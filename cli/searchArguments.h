// SPDX-License-Identifier: MIT
// The options of a search index, shared by build and evaluate.
#pragma once

#include "indexing/buildSearch.h"

#include <string>

namespace CLI {
class App;
}

namespace nearshelf::cli {

struct SearchArguments {
    std::string language = "en", synonyms, searches, wordVectors;
};

void addSearchOptions(CLI::App& command, SearchArguments& arguments);
trainer::SearchOptions searchOptionsOf(const SearchArguments& arguments);

}  // namespace nearshelf::cli
