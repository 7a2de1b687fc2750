// SPDX-License-Identifier: MIT
// The code phrase of docs/format/mailbox.md: 80 random bits that a shopper reads on one device and types on another.
import { randomBytes } from "../../sdk/random";

/** Crockford's base 32: no I, L, O, U, so that nothing is misread. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const letters = 16;

export function newCode(): string {
  // One byte a letter; its lowest five bits are uniform.
  return Array.from(randomBytes(letters), (byte) => alphabet[byte & 31]).join("");
}

/** In groups of four, for reading aloud. */
export const spaced = (code: string): string => (code.match(/.{4}/g) ?? []).join("-");

/** What was typed, as the sixteen canonical letters; null: that is no code. */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
  return code.length === letters && [...code].every((letter) => alphabet.includes(letter)) ? code : null;
}
