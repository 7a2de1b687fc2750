// SPDX-License-Identifier: MIT
// The page's loader instantiates (streaming, wrong MIME types, failures): the glue sees its `instantiate` instead of the platform's,
// whose rejection nobody would catch here.
var WebAssembly = Module["assembly"];
