// SPDX-License-Identifier: MIT
// The only file that sends: no cookie, no referrer, no copy in a cache, and no header but the type where a protocol demands one; without a
// type there is no preflight either.

export async function sendBytes(
  url: string,
  body: Uint8Array<ArrayBuffer>,
  signal: AbortSignal | null = null,
  type = "",
): Promise<Response> {
  return fetch(url, {
    method: "POST",
    body,
    headers: type ? { "content-type": type } : {},
    credentials: "omit",
    referrerPolicy: "no-referrer",
    cache: "no-store",
    redirect: "error",
    keepalive: true,
    signal,
  });
}
