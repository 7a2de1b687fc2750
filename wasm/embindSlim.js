// SPDX-License-Identifier: MIT
// Embind's JavaScript serves bindings with overloads, classes, values behind pointers and mistakes found at run time. Ours is three
// functions of one number type, checked by a test: these parts of it can be plain, and 1 KB brotli of glue goes.
mergeInto(LibraryManager.library, {
  $throwBindingError__deps: [],
  $throwBindingError: function (message) { throw Error(message); },
  $throwInternalError__deps: [],
  $throwInternalError: function (message) { throw Error(message); },
  $throwUnboundTypeError__deps: [],
  $throwUnboundTypeError: function (message) { throw Error(message); },
  $exposePublicSymbol__deps: [],
  $exposePublicSymbol: function (name, value) { Module[name] = value; },
  $replacePublicSymbol__deps: [],
  $replacePublicSymbol: function (name, value) { Module[name] = value; },
  // The one type is registered before the functions that use it.
  $registerType__deps: ['$registeredTypes'],
  $registerType: function (type, instance) { registeredTypes[type] = instance; },
  $whenDependentTypesAreResolved__deps: ['$registeredTypes'],
  $whenDependentTypesAreResolved: function (mine, types, resolved) { resolved(types.map((type) => registeredTypes[type])); },
  _embind_register_integer__deps: ['$readLatin1String', '$registerType'],
  _embind_register_integer: function (type, name) {
    registerType(type, {
      name: readLatin1String(name),
      'fromWireType': (value) => value >>> 0,
      'toWireType': (destructors, value) => value,
      'argPackAdvance': 8,
      destructorFunction: null,
    });
  },
});
