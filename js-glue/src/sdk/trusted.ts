// SPDX-License-Identifier: MIT

/** Pages that require trusted types take a script's address from a named policy only. */
export function trusted(address: string): string {
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: object): { createScriptURL(url: string): string } };
  };
  return trustedTypes
    ? trustedTypes.createPolicy("nearshelf", { createScriptURL: (url: string) => url }).createScriptURL(address)
    : address;
}
