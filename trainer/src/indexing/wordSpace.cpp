// SPDX-License-Identifier: MIT
#include "indexing/wordSpace.h"

#include "search/searchLayout.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace nearshelf::trainer {
namespace {

/// A word's text and front-coding beside its cells.
constexpr std::size_t bytesBesideCells = 6;
constexpr std::size_t shortestWord = 3;

/// One row a term: where it stands, by latent semantic analysis [Deerwester]. Rows of length 1, or zero.
DenseRows storeRows(const TermTable& table, const std::vector<std::uint32_t>& itemsWith, std::uint32_t dimensions,
                    const WordSpaceParams& params) {
    const auto all = static_cast<float>(table.items().size());
    std::vector<Eigen::Triplet<float>> cells;
    const FieldParams fields;
    for (std::size_t item = 0; item < table.items().size(); ++item)
        for (const TermInItem& cell : table.items()[item]) {
            const auto having = static_cast<float>(itemsWith[cell.term]);
            if (cell.aside || itemsWith[cell.term] < params.leastItems || having > params.mostShare * all) continue;
            const float weight = impactOf(cell, table, item, fields) * std::log(all / having);
            cells.emplace_back(static_cast<int>(cell.term), static_cast<int>(item), weight);
        }
    SparseRows matrix(static_cast<Eigen::Index>(table.termCount()), static_cast<Eigen::Index>(table.items().size()));
    matrix.setFromTriplets(cells.begin(), cells.end());
    SvdParams svdParams;
    svdParams.dimension = dimensions;
    svdParams.powerIterations = 2;
    const Svd svd = truncatedSvd(matrix, svdParams);
    DenseRows rows = svd.left;
    for (Eigen::Index column = 0; column < rows.cols(); ++column) rows.col(column) *= std::sqrt(svd.values[column]);
    rows.rowwise().normalize();
    for (Eigen::Index row = 0; row < rows.rows(); ++row)
        if (itemsWith[static_cast<std::size_t>(row)] < params.leastItems) rows.row(row).setZero();
    return rows;
}

class Space {
public:
    Space(const TermTable& table, const WordFile* file, const WordSpaceParams& params) : table_(table), file_(file), params_(params) {
        fileDimensions_ = file == nullptr ? 0 : std::min(file->dimension(), params.sharedFile);
        storeDimensions_ = file == nullptr ? params.storeDimensions : params.sharedStore;
        // The kernel takes sixteen cells at a time.
        dimension_ = (fileDimensions_ + storeDimensions_ + 15) / 16 * 16;
    }

    WordSpace make() {
        const std::vector<std::uint32_t> itemsWith = table_.itemsWithTerm();
        const DenseRows store = storeDimensions_ > 0 ? storeRows(table_, itemsWith, storeDimensions_, params_) : DenseRows();
        const std::vector<std::string> forms = table_.commonestForms();
        std::vector<Eigen::VectorXf> rows;
        for (const std::uint32_t term : chosenTerms(itemsWith)) {
            Eigen::VectorXf row = Eigen::VectorXf::Zero(dimension_);
            if (file_ != nullptr) row.head(fileDimensions_) = filePart(forms[term]);
            if (storeDimensions_ > 0)
                row.segment(fileDimensions_, storeDimensions_) =
                    (file_ == nullptr ? 1.0f : params_.storeShare) * store.row(term).transpose();
            if (!(row.norm() > 0)) continue;
            space_.terms.push_back(term);
            rows.push_back(row);
        }
        addWords(rows);
        if (rows.empty()) return {};
        space_.dimension = static_cast<std::uint16_t>(dimension_);
        quantize(rows);
        return std::move(space_);
    }

private:
    std::size_t room() const { return params_.mostBytes / (dimension_ / 2); }

    Eigen::VectorXf filePart(const std::string& word) const {
        Eigen::VectorXf part = file_->vectorOf(word).head(fileDimensions_);
        if (part.norm() > 0) part.normalize();
        return part;
    }

    /// The commonest where not all have room; a quarter is kept for words the store does not use itself.
    std::vector<std::uint32_t> chosenTerms(const std::vector<std::uint32_t>& itemsWith) const {
        std::vector<std::uint32_t> terms(itemsWith.size());
        std::iota(terms.begin(), terms.end(), 0u);
        std::stable_sort(terms.begin(), terms.end(), [&](std::uint32_t a, std::uint32_t b) { return itemsWith[a] > itemsWith[b]; });
        const std::size_t most = file_ == nullptr ? room() : room() * 3 / 4;
        if (terms.size() > most) terms.resize(most);
        std::sort(terms.begin(), terms.end());
        return terms;
    }

    /// Further words of the file, which names common words first.
    void addWords(std::vector<Eigen::VectorXf>& rows) {
        if (file_ == nullptr) return;
        std::size_t bytes = rows.size() * dimension_ / 2;
        for (const std::string& word : file_->words()) {
            bytes += dimension_ / 2 + bytesBesideCells;
            if (bytes > params_.mostBytes) break;
            const bool plain =
                word.size() >= shortestWord && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
            if (plain && table_.termOf(word) == search::noTerm)
                space_.words.push_back(word);
            else
                bytes -= dimension_ / 2 + bytesBesideCells;
        }
        std::sort(space_.words.begin(), space_.words.end());
        for (const std::string& word : space_.words) {
            Eigen::VectorXf row = Eigen::VectorXf::Zero(dimension_);
            row.head(fileDimensions_) = filePart(word);
            rows.push_back(row);
        }
    }

    /// One step for all cells, so wide that but one in two hundred is cut.
    void quantize(const std::vector<Eigen::VectorXf>& rows) {
        std::vector<float> sizes;
        for (const Eigen::VectorXf& row : rows)
            for (const float value : row) sizes.push_back(std::abs(value));
        const auto bound = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() - 1 - sizes.size() / 200);
        std::nth_element(sizes.begin(), bound, sizes.end());
        const float step = std::max(*bound / 7.0f, 1e-9f);
        for (const Eigen::VectorXf& row : rows)
            for (Eigen::Index i = 0; i < row.size(); i += 2) {
                const auto cell = [&](Eigen::Index at) {
                    return static_cast<std::uint8_t>(std::clamp(std::lround(row[at] / step), -8l, 7l) + 8);
                };
                space_.cells.push_back(static_cast<std::uint8_t>(cell(i) | cell(i + 1) << 4));
            }
    }

    const TermTable& table_;
    const WordFile* file_;
    const WordSpaceParams& params_;
    std::uint32_t fileDimensions_, storeDimensions_, dimension_;
    WordSpace space_;
};

}  // namespace

WordSpace wordSpace(const TermTable& table, const WordFile* file, const WordSpaceParams& params) {
    return Space(table, file, params).make();
}

}  // namespace nearshelf::trainer
