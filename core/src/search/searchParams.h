// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace nearshelf::search {

/// The blend's weights, carried by the index.
struct SearchParams {
#define NEARSHELF_SEARCH_PARAM(name, value, meaning) float name = value;
#include "search/searchParams.def"
#undef NEARSHELF_SEARCH_PARAM
};

constexpr std::uint32_t searchParamCount = sizeof(SearchParams) / sizeof(float);

}  // namespace nearshelf::search
