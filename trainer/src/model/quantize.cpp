// SPDX-License-Identifier: MIT
#include "model/quantize.h"

#include <cmath>

namespace nearshelf::trainer {

PackVectors quantize(const DenseRows& rows) {
    const float largest = rows.size() == 0 ? 0.0f : rows.cwiseAbs().maxCoeff();
    if (!(largest > 0)) return {};
    PackVectors vectors{static_cast<std::uint16_t>(rows.cols()), largest / 127.0f, {}};
    vectors.cells.reserve(static_cast<std::size_t>(rows.size()));
    for (Eigen::Index i = 0; i < rows.size(); ++i)
        vectors.cells.push_back(static_cast<std::int8_t>(std::lround(rows.data()[i] / vectors.scale)));
    return vectors;
}

}  // namespace nearshelf::trainer
