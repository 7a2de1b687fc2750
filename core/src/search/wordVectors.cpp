// SPDX-License-Identifier: MIT
#include "search/wordVectors.h"

#include "search/searchLayout.h"
#include "search/varint.h"

namespace nearshelf::search {

constexpr std::uint32_t mostDimensions = 64;

bool WordVectors::open(ByteView bytes, std::uint32_t termCount) {
    if (bytes.size == 0) return true;
    ByteReader reader(bytes);
    const std::uint32_t dimension = reader.u16();
    termRows_ = reader.u32();
    const std::uint32_t words = reader.u32();
    if (dimension == 0 || dimension % 16 != 0 || dimension > mostDimensions) return false;
    if (termRows_ > termCount || words > reader.left()) return false;
    rowOfTerm_.resize(termCount);
    std::uint32_t term = 0;
    for (std::uint32_t row = 0; row < termRows_; ++row) {
        term += readVarint(reader) + (row == 0 ? 0 : 1);
        if (term >= termCount) return false;
        rowOfTerm_[term] = row + 1;
    }
    for (std::uint32_t i = 0; i < words; ++i) {
        const std::uint32_t shared = reader.u8(), own = reader.u8();
        if (!words_.add(shared, reader.bytes(own))) return false;
    }
    cells_ = reader.bytes((std::size_t{termRows_} + words) * dimension / 2).data;
    if (!reader.finished()) return false;
    dimension_ = dimension;
    return true;
}

bool WordVectors::addRow(std::uint32_t row, float weight, float* sum) const noexcept {
    const std::uint8_t* cell = cells_ + std::size_t{row} * dimension_ / 2;
    for (std::uint32_t i = 0; i < dimension_; i += 2, ++cell) {
        sum[i] += weight * static_cast<float>((*cell & 15) - 8);
        sum[i + 1] += weight * static_cast<float>((*cell >> 4) - 8);
    }
    return true;
}

bool WordVectors::addTerm(std::uint32_t term, float weight, float* sum) const noexcept {
    return hasTerm(term) && addRow(rowOfTerm_[term] - 1, weight, sum);
}

bool WordVectors::addWord(std::string_view wanted, float weight, float* sum) const noexcept {
    const std::uint32_t row = words_.find(wanted);
    return row < words_.size() && addRow(termRows_ + row, weight, sum);
}

}  // namespace nearshelf::search
