// SPDX-License-Identifier: MIT
#include "model/itemVectors.h"

#include <cmath>

namespace nearshelf::trainer {
namespace {

std::vector<float> eventCounts(const History& history) {
    std::vector<float> counts(history.itemCount, 0.0f);
    for (const Basket& basket : history.baskets)
        for (std::uint32_t item : basket.items) counts[item] += 1;
    for (const Visit& visit : history.visits)
        for (std::uint32_t item : visit.items) counts[item] += 1;
    return counts;
}

SparseRows joined(const SparseRows& text, const SparseRows& companionRows, const std::vector<float>& companionScale) {
    SparseRows matrix(text.rows(), text.cols() + companionRows.cols());
    matrix.reserve(text.nonZeros() + companionRows.nonZeros());
    for (Eigen::Index row = 0; row < text.rows(); ++row) {
        matrix.startVec(row);
        for (SparseRows::InnerIterator cell(text, row); cell; ++cell) matrix.insertBack(row, cell.col()) = cell.value();
        for (SparseRows::InnerIterator cell(companionRows, row); cell; ++cell)
            matrix.insertBack(row, text.cols() + cell.col()) = cell.value() * companionScale[static_cast<std::size_t>(row)];
    }
    matrix.finalize();
    return matrix;
}

bool isEmpty(const SparseRows& matrix, Eigen::Index row) { return !SparseRows::InnerIterator(matrix, row); }

}  // namespace

DenseRows itemVectors(const std::vector<Product>& items, const History& history, const ItemVectorParams& params) {
    std::vector<float> scale = eventCounts(history);
    for (float& events : scale) events = params.companionWeight * events / (events + params.halfTrustEvents);
    const SparseRows matrix = joined(tfIdf(items, params.text), companions(history, params.companions), scale);

    const Svd svd = truncatedSvd(matrix, params.svd);
    DenseRows vectors = svd.left;
    for (Eigen::Index column = 0; column < vectors.cols(); ++column)
        vectors.col(column) *= std::pow(svd.values[column], params.spectrumPower);
    for (Eigen::Index row = 0; row < vectors.rows(); ++row) {
        const float length = vectors.row(row).norm();
        if (isEmpty(matrix, row) || !(length > 0))
            vectors.row(row).setZero();
        else
            vectors.row(row) /= length;
    }
    return vectors;
}

}  // namespace nearshelf::trainer
