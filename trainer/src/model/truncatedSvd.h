// SPDX-License-Identifier: MIT
#pragma once

#include <Eigen/Dense>
#include <Eigen/SparseCore>
#include <cstdint>

namespace nearshelf::trainer {

using SparseRows = Eigen::SparseMatrix<float, Eigen::RowMajor>;
/// Row-major, so that the products with sparse rows run through memory once.
using DenseRows = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

struct SvdParams {
    std::uint32_t dimension = 32;       ///< singular vectors wanted, 1 … 64
    std::uint32_t oversampling = 10;    ///< further ones carried along for accuracy, 5 … 20 [Halko]
    std::uint32_t powerIterations = 4;  ///< 2 … 7; slowly falling spectra, as text has, want more [Halko]
    std::uint64_t seed = 1;
};

struct Svd {
    DenseRows left;          ///< rows × dimension, orthonormal columns; zero columns beyond the matrix's rank
    Eigen::VectorXf values;  ///< singular values, descending
};

/// Leading singular vectors of `rows` with the column means taken off, by randomised subspace iteration [Halko]. The means are taken off
/// implicitly, so the matrix stays sparse. Deterministic: the same matrix and seed give the same bits on the same machine.
Svd truncatedSvd(const SparseRows& rows, const SvdParams& params = {});

}  // namespace nearshelf::trainer
