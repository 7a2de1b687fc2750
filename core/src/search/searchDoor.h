// SPDX-License-Identifier: MIT
// Search's calls as bytes, for a module of its own (docs/format/search.md).
#pragma once

#include "nearshelf/list.h"

#include "search/searcher.h"

#include <cstdint>

namespace nearshelf::search {

enum class SearchOperation : std::uint8_t { load = 1, warm, search, suggest, highlight };

class SearchDoor {
public:
    /// Room for a request of `size` bytes; valid until the next call.
    std::uint8_t* inbox(std::size_t size);
    /// Carries out the request of `size` bytes in the inbox; returns the length of the response.
    std::size_t call(std::uint8_t operation, std::size_t size);
    /// The response; valid until the next call.
    const std::uint8_t* outbox() const noexcept { return response_.data(); }

private:
    Searcher searcher_;
    List<std::uint8_t> request_, response_;
};

}  // namespace nearshelf::search
