// SPDX-License-Identifier: MIT
#include "model/contentGroups.h"

#include "model/truncatedSvd.h"
#include "pack/contentIndex.h"

#include <algorithm>

namespace nearshelf::trainer {
namespace {

DenseRows floatsOf(const PackVectors& vectors) {
    const auto items = static_cast<Eigen::Index>(vectors.cells.size() / vectors.dimension);
    return Eigen::Map<const Eigen::Matrix<std::int8_t, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>>(vectors.cells.data(), items,
                                                                                                         vectors.dimension)
        .cast<float>();
}

std::vector<Eigen::Index> nearestOf(const DenseRows& rows, const DenseRows& centres) {
    constexpr Eigen::Index rowsAtATime = 1024;
    const Eigen::RowVectorXf halfSquares = centres.rowwise().squaredNorm().transpose() / 2;
    std::vector<Eigen::Index> nearest(static_cast<std::size_t>(rows.rows()));
    for (Eigen::Index first = 0; first < rows.rows(); first += rowsAtATime) {
        const Eigen::Index size = std::min(rowsAtATime, rows.rows() - first);
        const DenseRows closeness = (rows.middleRows(first, size) * centres.transpose()).rowwise() - halfSquares;
        for (Eigen::Index row = 0; row < size; ++row) closeness.row(row).maxCoeff(&nearest[static_cast<std::size_t>(first + row)]);
    }
    return nearest;
}

/// Averages of the groups' rows; a group without any keeps its centre.
DenseRows averages(const DenseRows& rows, const std::vector<Eigen::Index>& groups, DenseRows centres) {
    DenseRows sums = DenseRows::Zero(centres.rows(), centres.cols());
    Eigen::VectorXf sizes = Eigen::VectorXf::Zero(centres.rows());
    for (std::size_t item = 0; item < groups.size(); ++item) {
        sums.row(groups[item]) += rows.row(static_cast<Eigen::Index>(item));
        sizes[groups[item]] += 1;
    }
    for (Eigen::Index group = 0; group < centres.rows(); ++group)
        if (sizes[group] > 0) centres.row(group) = sums.row(group) / sizes[group];
    return centres;
}

}  // namespace

std::vector<std::uint8_t> contentGroups(const PackVectors& vectors, const ContentGroupParams& params) {
    if (vectors.dimension == 0) return {};
    const DenseRows rows = floatsOf(vectors);
    const Eigen::Index wanted = (rows.rows() + params.itemsPerGroup - 1) / params.itemsPerGroup;
    const Eigen::Index count = std::min<Eigen::Index>(wanted, ContentIndex::maxGroups);
    DenseRows centres(count, rows.cols());
    for (Eigen::Index group = 0; group < count; ++group) centres.row(group) = rows.row(group * rows.rows() / count);
    std::vector<Eigen::Index> nearest = nearestOf(rows, centres);
    for (std::uint32_t round = 0; round < params.rounds; ++round) {
        centres = averages(rows, nearest, centres);
        nearest = nearestOf(rows, centres);
    }
    std::vector<int> numbers(static_cast<std::size_t>(count), -1);
    std::vector<std::uint8_t> groups;
    int next = 0;
    for (const Eigen::Index group : nearest) {
        int& number = numbers[static_cast<std::size_t>(group)];
        if (number < 0) number = next++;
        groups.push_back(static_cast<std::uint8_t>(number));
    }
    return groups;
}

}  // namespace nearshelf::trainer
