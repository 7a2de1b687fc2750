// SPDX-License-Identifier: MIT
#include "model/truncatedSvd.h"

#include "model/randomBits.h"

#include <catch2/catch.hpp>

using namespace nearshelf::trainer;

namespace {

SparseRows randomRows(int rows, int columns) {
    RandomBits random(7);
    std::vector<Eigen::Triplet<float>> cells;
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column)
            if (random.next() % 10 == 0)
                cells.emplace_back(row, column, static_cast<float>(random.next() % 1000) / 1000 / static_cast<float>(1 + column));
    SparseRows matrix(rows, columns);
    matrix.setFromTriplets(cells.begin(), cells.end());
    return matrix;
}

}  // namespace

TEST_CASE("the randomised decomposition finds the singular values of the dense one") {
    const SparseRows rows = randomRows(120, 60);
    Eigen::MatrixXf dense(rows);
    dense.rowwise() -= dense.colwise().mean().eval();
    const Eigen::VectorXf exact = Eigen::JacobiSVD<Eigen::MatrixXf>(dense).singularValues();
    SvdParams params;
    params.dimension = 8;
    const Svd svd = truncatedSvd(rows, params);
    for (int i = 0; i < 8; ++i) CHECK(svd.values[i] == Approx(exact[i]).epsilon(0.005));
    const Eigen::MatrixXf products = svd.left.transpose() * svd.left;
    CHECK((products - Eigen::MatrixXf::Identity(8, 8)).cwiseAbs().maxCoeff() < 1e-4f);
}

TEST_CASE("beyond the rank of the matrix columns are zero") {
    SparseRows rows(6, 3);
    for (int row = 0; row < 6; ++row) rows.insert(row, 0) = static_cast<float>(row);
    SvdParams params;
    params.dimension = 4;
    const Svd svd = truncatedSvd(rows, params);
    CHECK(svd.values[0] == Approx(4.1833).epsilon(1e-4));  // root of the summed squares of -2.5 … 2.5
    CHECK(svd.values[1] == 0.0f);
    CHECK(svd.left.col(1).norm() == 0.0f);
}
