// SPDX-License-Identifier: MIT
// The only source of randomness of the storefront.

export const randomNumber = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
