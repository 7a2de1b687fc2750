// SPDX-License-Identifier: MIT
// What words mean in a query, language by language, as text that encodeLexicon reads.
#pragma once

namespace nearshelf::trainer {

extern const char* const englishLexicon;
extern const char* const germanLexicon;
/// For languages that have none of their own yet: what is written alike everywhere.
extern const char* const plainLexicon;

}  // namespace nearshelf::trainer
