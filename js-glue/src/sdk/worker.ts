// SPDX-License-Identifier: MIT
// The Worker's side of engineHost.ts.
import { loadEngine } from "./engineLoader";
import { startEngineFetch } from "./packDownload";
import { callDoor } from "./wasmMemory";

const base = new URL("./", import.meta.url).href;

const start = async (): Promise<void> => {
  const { kind, door } = await loadEngine(startEngineFetch(base), base);
  addEventListener("message", ({ data }: MessageEvent<{ id: number; op: number; request: Uint8Array }>) => {
    let bytes: Uint8Array | undefined;
    try {
      bytes = callDoor(door, data.op, data.request);
    } catch {
      // The page hears of it by the missing bytes.
    }
    postMessage({ id: data.id, bytes });
  });
  postMessage({ kind });
};

start().catch((error: unknown) => {
  // As an error event, which the page can hear; a rejection it could not.
  setTimeout(() => {
    throw error;
  });
});
