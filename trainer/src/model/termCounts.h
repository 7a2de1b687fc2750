// SPDX-License-Identifier: MIT
#pragma once

#include "ingest/catalog.h"
#include "model/tfIdf.h"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace nearshelf::trainer {

/// The terms of every item with their summed field weights.
class TermCounts {
public:
    struct Cell {
        std::uint32_t term = 0;
        float weight = 0;
    };

    TermCounts(const std::vector<Product>& items, const TfIdfParams& params);

    /// By ascending term, each once.
    const std::vector<std::vector<Cell>>& rows() const { return rows_; }
    std::uint32_t termCount() const { return static_cast<std::uint32_t>(numberOf_.size()); }

private:
    void addItem(const Product& item, const TfIdfParams& params);
    void addWords(std::string_view text, float weight);
    void addName(char field, std::string_view name, float weight);
    void add(const std::string& term, float weight);

    std::unordered_map<std::string, std::uint32_t> numberOf_;
    std::vector<std::vector<Cell>> rows_;
    std::vector<Cell> row_;
};

}  // namespace nearshelf::trainer
