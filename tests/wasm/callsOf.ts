// SPDX-License-Identifier: MIT

/** The calls of a transcript (tests/vectors/README.md). */
export function* callsOf(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const part = () => {
    const from = at + 4;
    at = from + view.getUint32(at, true);
    return bytes.subarray(from, at);
  };
  while (at < bytes.length) {
    const operation = view.getUint8(at++);
    yield { operation, request: part(), response: part() };
  }
}
