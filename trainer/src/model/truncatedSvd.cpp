// SPDX-License-Identifier: MIT
#include "model/truncatedSvd.h"

#include "model/randomBits.h"

#include <algorithm>

namespace nearshelf::trainer {
namespace {

/// The matrix less its column means, as far as products go.
class CentredRows {
public:
    explicit CentredRows(const SparseRows& rows) : rows_(rows), means_(Eigen::RowVectorXf::Zero(rows.cols())) {
        for (Eigen::Index row = 0; row < rows.rows(); ++row)
            for (SparseRows::InnerIterator cell(rows, row); cell; ++cell) means_[cell.col()] += cell.value();
        means_ /= static_cast<float>(std::max<Eigen::Index>(1, rows.rows()));
    }

    DenseRows times(const DenseRows& right) const {
        DenseRows product = rows_ * right;
        const Eigen::RowVectorXf shift = means_ * right;
        product.rowwise() -= shift;
        return product;
    }

    DenseRows transposedTimes(const DenseRows& right) const {
        DenseRows product = rows_.transpose() * right;
        const Eigen::RowVectorXf sums = right.colwise().sum();
        product.noalias() -= means_.transpose() * sums;
        return product;
    }

private:
    const SparseRows& rows_;
    Eigen::RowVectorXf means_;
};

DenseRows orthonormal(const DenseRows& matrix) {
    const Eigen::MatrixXf columns = matrix;
    Eigen::HouseholderQR<Eigen::MatrixXf> factors(columns);
    return factors.householderQ() * Eigen::MatrixXf::Identity(columns.rows(), columns.cols());
}

DenseRows randomSigns(Eigen::Index rows, Eigen::Index columns, std::uint64_t seed) {
    RandomBits random(seed);
    DenseRows signs(rows, columns);
    for (Eigen::Index i = 0; i < signs.size(); ++i) signs.data()[i] = (random.next() >> 63) != 0 ? 1.0f : -1.0f;
    return signs;
}

// A singular vector's sign is arbitrary; fixing it keeps packs of slightly different data comparable.
void makeLargestPositive(Eigen::Ref<DenseRows, 0, Eigen::OuterStride<>> left) {
    for (Eigen::Index column = 0; column < left.cols(); ++column) {
        Eigen::Index largest = 0;
        left.col(column).cwiseAbs().maxCoeff(&largest);
        if (left(largest, column) < 0) left.col(column) *= -1.0f;
    }
}

}  // namespace

Svd truncatedSvd(const SparseRows& rows, const SvdParams& params) {
    const auto wanted = static_cast<Eigen::Index>(params.dimension);
    Svd svd{DenseRows::Zero(rows.rows(), wanted), Eigen::VectorXf::Zero(wanted)};
    const Eigen::Index width = std::min({wanted + static_cast<Eigen::Index>(params.oversampling), rows.rows(), rows.cols()});
    if (width == 0) return svd;

    const CentredRows centred(rows);
    DenseRows basis = orthonormal(centred.times(randomSigns(rows.cols(), width, params.seed)));
    for (std::uint32_t i = 0; i < params.powerIterations; ++i)
        basis = orthonormal(centred.times(orthonormal(centred.transposedTimes(basis))));

    const DenseRows projected = centred.transposedTimes(basis);  // transpose of the small matrix of [Halko]
    const Eigen::MatrixXf gram = projected.transpose() * projected;
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXf> solver(gram);
    const Eigen::Index kept = std::min(wanted, width);
    const float largest = std::max(0.0f, solver.eigenvalues()[width - 1]);
    for (Eigen::Index i = 0; i < kept; ++i) {
        const Eigen::Index ascending = width - 1 - i;
        const float squared = solver.eigenvalues()[ascending];
        if (!(squared > largest * 1e-6f)) break;  // beyond the rank: noise of single precision
        svd.values[i] = std::sqrt(squared);
        svd.left.col(i) = basis * solver.eigenvectors().col(ascending);
    }
    makeLargestPositive(svd.left);
    return svd;
}

}  // namespace nearshelf::trainer
