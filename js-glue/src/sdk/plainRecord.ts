// SPDX-License-Identifier: MIT
// A copy without a prototype: what a page's scripts put on Object.prototype must not read as an option or a fact.

export const plainRecord = <T extends object>(source: T | null | undefined): T => Object.assign(Object.create(null), source);
