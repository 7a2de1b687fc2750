// SPDX-License-Identifier: MIT
// The only source of randomness of the storefront, and cryptographic: privacy noise comes from here.

export const randomNumber = (): number => crypto.getRandomValues(new Uint32Array(1))[0] as number;

export const randomBytes = (size: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(size));

/** Uniform in 0 … limit − 1; the last, incomplete round of numbers is drawn again. */
export function randomBelow(limit: number): number {
  const rounds = Math.floor(2 ** 32 / limit) * limit;
  for (;;) {
    const drawn = randomNumber();
    if (drawn < rounds) return drawn % limit;
  }
}
