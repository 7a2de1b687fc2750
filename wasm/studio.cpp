// SPDX-License-Identifier: MIT
// The trainer for a merchant's own browser: exports in, the files of a build out. Runs in a worker; ending the worker cancels it.
#include "build/buildStore.h"
#include "build/encodeOutputs.h"
#include "build/summary.h"

#include <cstdint>
#include <emscripten/bind.h>
#include <emscripten/val.h>
#include <exception>
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

/// `inputs`: catalog, orders, rules as bytes (any may be empty), day since 1970-01-01. Answers {files, summary} or {error}: a sentence for
/// the merchant.
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
        options.progress = [&](const char* stage, std::uint64_t done, std::uint64_t total) {
            progress(std::string(stage), static_cast<double>(done), static_cast<double>(total));
        };
        const trainer::BuiltStore built = trainer::buildStore(options);
        const trainer::EncodedOutputs outputs = trainer::encodeOutputs(built, "");
        val files = val::array();
        for (const auto* file : {&outputs.pack, &outputs.cards, &outputs.manifest}) files.call<void>("push", fileOf(*file));
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
