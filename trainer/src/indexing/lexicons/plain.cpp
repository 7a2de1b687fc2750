// SPDX-License-Identifier: MIT
#include "indexing/lexicons/lexicons.h"

namespace nearshelf::trainer {

const char* const plainLexicon = R"(
unit: gb=gb, tb=tb, mb=mb, mm=mm, cm=cm, m=m, kg=kg, g=g, l=l, ml=ml, w=w, v=v, mah=mah, hz=hz, ghz=ghz
currency: $, usd, eur, gbp
)";

}  // namespace nearshelf::trainer
