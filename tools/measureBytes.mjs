// SPDX-License-Identifier: MIT
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** Bytes as they lie on disk and as they cross the network at the highest settings. */
export function measure(bytes) {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  return { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes, quality).length };
}
