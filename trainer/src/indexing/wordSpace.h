// SPDX-License-Identifier: MIT
// Directions of meaning for the store's terms and for further words that shoppers use, on four bits a cell.
#pragma once

#include "indexing/termTable.h"
#include "indexing/wordFile.h"

#include <cstdint>
#include <string>
#include <vector>

namespace nearshelf::trainer {

struct WordSpaceParams {
    std::uint32_t storeDimensions = 32;  ///< from the store's own text where there is no word file: 16, 32, 48 or 64
    std::uint32_t sharedStore = 16;      ///< from the store's own text beside a word file's, 0 … 32
    std::uint32_t sharedFile = 32;       ///< from the word file; both together 16, 32, 48 or 64
    float storeShare = 0.4f;             ///< length of the store's part against the file's, 0 … 2
    std::uint32_t mostBytes = 145000;    ///< of all cells and words; a store's vectors hardly compress
    std::uint32_t leastItems = 2;        ///< that a term must be in for its company to tell anything
    float mostShare = 0.3f;              ///< share of items beyond which a term tells nothing
};

struct WordSpace {
    std::uint16_t dimension = 0;       ///< 0: none
    std::vector<std::uint32_t> terms;  ///< ascending
    std::vector<std::string> words;    ///< folded, sorted, none of them a form of the store's
    std::vector<std::uint8_t> cells;   ///< two a byte, 8 = 0: of the terms, then of the words
};

/// `file` may be null: then words mean what the store's own texts make of them. `rarities` is one number a term.
WordSpace wordSpace(const TermTable& table, const WordFile* file, const WordSpaceParams& params = {});

}  // namespace nearshelf::trainer
