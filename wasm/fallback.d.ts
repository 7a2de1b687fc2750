// SPDX-License-Identifier: MIT
// engine-fallback.js: the scalar engine as plain JavaScript, started by being imported. Calls and bytes: docs/format/door.md.

export declare const memory: { readonly buffer: ArrayBuffer };
export declare function inbox(size: number): number;
export declare function call(op: number, size: number): number;
export declare function outbox(): number;
