// SPDX-License-Identifier: MIT
// The only file that fetches: the pack's manifest, the pack, the cards, the picture sheets' index and the engine. Nothing asked for
// here depends on the shopper.

/** What `nearshelf build` writes beside the pack; file names are relative to it. */
export interface PackManifest {
  pack: { file: string; items: number };
  /** Titles, prices and addresses for shelves in fill mode and for the shopper's panel. */
  cards?: { file: string } | null;
  /** Index of the thumbnail sheets. */
  thumbs?: { file: string } | null;
}

/** Content-hashed files are immutable, so the HTTP cache keeps them; none needs cookies. */
export async function fetchFile(url: string): Promise<Response> {
  const response = await fetch(url, { credentials: "omit", priority: "low" });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}

export interface Download {
  manifest: Promise<PackManifest>;
  pack: Promise<ArrayBuffer>;
  /** The SIMD module on its way; null where it cannot run. */
  engine: Promise<Response> | null;
}

/** A module whose only function holds one SIMD instruction. */
const simdProbe = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
]);

export const hasSimd = (): boolean | undefined => self.WebAssembly?.validate(simdProbe);

/** null: SIMD cannot run here, so the module is not asked for. */
export function startEngineFetch(base: string): Promise<Response> | null {
  return hasSimd() ? fetchFile(`${base}engine.wasm`) : null;
}

/** Starts everything the first shelf waits for at once, before the code that will use it has arrived. */
export function startDownload(manifestUrl: string, base: string): Download {
  const manifest = fetchFile(manifestUrl).then((response) => response.json() as Promise<PackManifest>);
  const pack = manifest
    .then(({ pack: { file } }) => fetchFile(new URL(file, manifestUrl).href))
    .then((response) => response.arrayBuffer());
  const engine = startEngineFetch(base);
  // Failures are looked at where the results are used; until then they must not surface on the page.
  for (const part of [manifest, pack, engine]) part?.catch(() => undefined);
  return { manifest, pack, engine };
}
