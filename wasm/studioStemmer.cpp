// SPDX-License-Identifier: MIT
// The calls of libstemmer, answered by JavaScript's port of the same algorithms.
#include "studioStemmer.h"

#include <libstemmer.h>
#include <string>

using emscripten::val;

struct sb_stemmer {
    val algorithm;
    std::string stem;
};

namespace {

val& stemming() {
    static val function = val::null();
    return function;
}

val stemOf(const val& algorithm, const std::string& word) { return stemming()(algorithm, word); }

}  // namespace

namespace nearshelf::studio {

void stemWith(const val& stem) { stemming() = stem; }

}  // namespace nearshelf::studio

extern "C" {

sb_stemmer* sb_stemmer_new(const char* algorithm, const char*) {
    const val name{std::string(algorithm)};
    if (stemming().isNull() || stemming().isUndefined() || stemOf(name, "a").isNull()) return nullptr;
    return new sb_stemmer{name, {}};
}

void sb_stemmer_delete(sb_stemmer* stemmer) { delete stemmer; }

const sb_symbol* sb_stemmer_stem(sb_stemmer* stemmer, const sb_symbol* word, int size) {
    const std::string given(reinterpret_cast<const char*>(word), static_cast<std::size_t>(size));
    stemmer->stem = stemOf(stemmer->algorithm, given).as<std::string>();
    return reinterpret_cast<const sb_symbol*>(stemmer->stem.data());
}

int sb_stemmer_length(sb_stemmer* stemmer) { return static_cast<int>(stemmer->stem.size()); }
}
