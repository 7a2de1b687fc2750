// SPDX-License-Identifier: MIT
#pragma once

#include "model/truncatedSvd.h"
#include "pack/packModel.h"

namespace nearshelf::trainer {

/// The rows as int8 with one scale for all, rounded to nearest, so that scale * 127 is the largest magnitude. The number of columns must be
/// one that a pack allows. No section (dimension 0) when every row is zero.
PackVectors quantize(const DenseRows& rows);

}  // namespace nearshelf::trainer
