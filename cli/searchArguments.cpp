// SPDX-License-Identifier: MIT
#include "searchArguments.h"

#include <CLI/CLI.hpp>

namespace nearshelf::cli {

void addSearchOptions(CLI::App& command, SearchArguments& arguments) {
    command.add_option("--language", arguments.language, "Language of the catalogue, for search: en, de, fr …")
        ->type_name("CODE")
        ->capture_default_str();
    command.add_option("--synonyms", arguments.synonyms, "Words that mean each other: \"couch, sofa\" or \"tv => television\" on a line")
        ->type_name("FILE");
    command
        .add_option("--searches", arguments.searches, "What shoppers searched and then chose, to learn synonyms from (CSV: query,product)")
        ->type_name("FILE");
    command
        .add_option("--word-vectors", arguments.wordVectors, "What words mean: a text file as GloVe writes it, or tools/distill-words.py")
        ->type_name("FILE");
}

trainer::SearchOptions searchOptionsOf(const SearchArguments& arguments) {
    trainer::SearchOptions options;
    options.language = arguments.language;
    if (!arguments.synonyms.empty()) options.synonyms = trainer::Source::fromFile(arguments.synonyms);
    if (!arguments.searches.empty()) options.searches = trainer::Source::fromFile(arguments.searches);
    if (!arguments.wordVectors.empty()) options.wordVectors = trainer::Source::fromFile(arguments.wordVectors);
    return options;
}

}  // namespace nearshelf::cli
