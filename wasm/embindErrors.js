// SPDX-License-Identifier: MIT
// Embind's three error classes and its type-name lookup serve bindings that can be wrong at run time. Ours is three functions of
// numbers, checked by a test: a plain Error does, and 0.4 KB brotli of glue goes.
mergeInto(LibraryManager.library, {
  $throwBindingError__deps: [],
  $throwBindingError: function (message) { throw Error(message); },
  $throwInternalError__deps: [],
  $throwInternalError: function (message) { throw Error(message); },
  $throwUnboundTypeError__deps: [],
  $throwUnboundTypeError: function (message) { throw Error(message); },
});
