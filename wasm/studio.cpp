// SPDX-License-Identifier: MIT
// The trainer for a merchant's own browser: exports in, the files of a build out. Runs in a worker; ending the worker cancels it.
#include "build/buildStore.h"
#include "build/encodeOutputs.h"
#include "build/searchInput.h"
#include "build/summary.h"
#include "studioStemmer.h"

#include <cstdint>
#include <emscripten/bind.h>
#include <emscripten/val.h>
#include <exception>
#include <optional>
#include <string>

namespace {

using emscripten::val;
namespace trainer = nearshelf::trainer;

/// A view that JavaScript copies at once: the memory behind it goes with the answer.
val bytesOf(const std::string& text) {
    const auto view = val(emscripten::typed_memory_view(text.size(), reinterpret_cast<const std::uint8_t*>(text.data())));
    return val::global("Uint8Array").new_(view);
}

val fileOf(const trainer::EncodedFile& file) {
    val entry = val::object();
    entry.set("name", file.name);
    entry.set("bytes", bytesOf(file.bytes));
    return entry;
}

void addSource(std::vector<trainer::Source>& sources, const char* name, const std::string& bytes) {
    if (!bytes.empty()) sources.push_back(trainer::Source::fromBytes(name, bytes));
}

/// The index, or nothing and a warning: shelves need no search.
std::optional<trainer::BuiltSearch> searchOf(trainer::BuiltStore& built, const std::string& language, const std::string& synonyms) {
    try {
        trainer::SearchOptions options;
        options.language = language;
        if (!synonyms.empty()) options.synonyms = trainer::Source::fromBytes("synonyms", synonyms);
        trainer::BuiltSearch search = trainer::buildSearch(trainer::searchInput(built), options);
        built.warnings.insert(built.warnings.end(), search.warnings.begin(), search.warnings.end());
        return search;
    } catch (const std::exception& error) {
        built.warnings.push_back("no search index: " + std::string(error.what()));
        return std::nullopt;
    }
}

/// `inputs`: catalog, orders, rules as bytes (any may be empty), synonyms, language (of the catalogue, ISO 639-1), stem (see
/// studioStemmer.h), day since 1970-01-01. Answers {files, summary} or {error}: a sentence for the merchant. The manifest is the last of
/// the files.
val build(const val& inputs, const val& progress) {
    val answer = val::object();
    try {
        trainer::BuildOptions options;
        const auto textOf = [&](const char* name) { return inputs[name].as<std::string>(); };
        addSource(options.catalogs, "products", textOf("catalog"));
        addSource(options.orders, "orders", textOf("orders"));
        if (const std::string rules = textOf("rules"); !rules.empty())
            options.rules = trainer::readMerchantRules(trainer::Source::fromBytes("rules", rules));
        options.buildDay = inputs["day"].as<std::uint32_t>();
        options.decide = true;
        options.progress = [&](const char* stage, std::uint64_t done, std::uint64_t total) {
            progress(std::string(stage), static_cast<double>(done), static_cast<double>(total));
        };
        trainer::BuiltStore built = trainer::buildStore(options);
        nearshelf::studio::stemWith(inputs["stem"]);
        options.progress("search index", 0, 1);
        const std::optional<trainer::BuiltSearch> search = searchOf(built, textOf("language"), textOf("synonyms"));
        options.progress("search index", 1, 1);
        const trainer::EncodedOutputs outputs = trainer::encodeOutputs(built, "", search ? &*search : nullptr);
        val files = val::array();
        for (const auto* file : {&outputs.pack, &outputs.cards, &outputs.search, &outputs.decide, &outputs.manifest})
            if (!file->name.empty()) files.call<void>("push", fileOf(*file));
        answer.set("files", files);
        const auto sizeOf = [](const trainer::EncodedFile& file) { return trainer::OutputFile{file.name, file.bytes.size()}; };
        const trainer::Outputs sizes{sizeOf(outputs.pack), sizeOf(outputs.cards), sizeOf(outputs.search), sizeOf(outputs.decide),
                                     sizeOf(outputs.manifest)};
        answer.set("summary", trainer::buildSummary(built, sizes));
    } catch (const std::exception& error) {
        answer.set("error", std::string(error.what()));
    }
    return answer;
}

}  // namespace

EMSCRIPTEN_BINDINGS(studio) { emscripten::function("build", &build); }
