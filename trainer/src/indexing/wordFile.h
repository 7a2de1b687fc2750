// SPDX-License-Identifier: MIT
// Word vectors from outside: a text file as GloVe and word2vec write it, or distilled by tools/distill-words.py.
#pragma once

#include "ingest/source.h"
#include "model/truncatedSvd.h"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace nearshelf::trainer {

class WordFile {
public:
    /// One word a line, then its numbers; a first line of two numbers is skipped. Words that begin with ## continue other words. Throws
    /// IngestError naming the line whose numbers are not as many as the first line's.
    explicit WordFile(const Source& source);

    std::uint32_t dimension() const { return static_cast<std::uint32_t>(rows_.cols()); }
    const std::vector<std::string>& words() const { return words_; }
    /// The vector of a folded word, or the mean of the pieces it is made of; zeros when there are none.
    Eigen::VectorXf vectorOf(const std::string& word) const;

private:
    std::vector<std::string> words_;
    std::unordered_map<std::string, std::uint32_t> rowOf_;
    DenseRows rows_;
};

}  // namespace nearshelf::trainer
