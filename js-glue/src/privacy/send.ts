// SPDX-License-Identifier: MIT
// The only file that sends. Bytes without a type of their own: no preflight, and no header that tells this sender from another; no cookie,
// no referrer, no copy in a cache.

export async function sendBytes(
  url: string,
  body: Uint8Array<ArrayBuffer>,
  signal: AbortSignal | null = null,
): Promise<Response> {
  return fetch(url, {
    method: "POST",
    body,
    credentials: "omit",
    referrerPolicy: "no-referrer",
    cache: "no-store",
    redirect: "error",
    keepalive: true,
    signal,
  });
}
