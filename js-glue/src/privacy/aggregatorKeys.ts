// SPDX-License-Identifier: MIT
// The keys that an aggregator offers. It may be another party's server, so it hears neither cookie nor referrer.

/** `cache`: "reload" where a cached list has turned out to be old. Rejects where the aggregator does not answer. */
export async function fetchKeys(aggregator: string, cache: RequestCache): Promise<Uint8Array> {
  const request: RequestInit = { cache, credentials: "omit", referrerPolicy: "no-referrer", redirect: "error" };
  const response = await fetch(`${aggregator}hpke_config`, request);
  if (!response.ok) throw new Error(`${aggregator}hpke_config: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
