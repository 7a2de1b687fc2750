// SPDX-License-Identifier: MIT
#include "search/query.h"

namespace nearshelf::search {

Chip& addChip(Query& query, ChipKind kind, std::size_t first, std::size_t last) {
    Chip made;
    made.kind = kind;
    made.begin = query.tokens.list[first].begin;
    made.end = query.tokens.list[last].end;
    query.chips.push_back(made);
    return query.chips.back();
}

}  // namespace nearshelf::search
