// SPDX-License-Identifier: MIT
// Where the engine lives: on the page's thread, or in a Worker for large stores. The same bytes either way.

import { loadEngine } from "./engineLoader";
import type { PageCore } from "./pageCore";
import { trusted } from "./trusted";
import { callDoor } from "./wasmMemory";

export interface EngineHost {
  kind: "simd" | "js";
  /** Carries out one call of docs/format/door.md; calls are carried out in the order they were made. */
  call(op: number, request: Uint8Array): Promise<Uint8Array>;
}

/** Above this a shelf on the main thread would come near a frame on slow phones. */
const workerAbove = 20_000;

export async function openEngine(core: PageCore, items: number): Promise<EngineHost> {
  if (core.worker || items > workerAbove) {
    try {
      return await openWorker(core.base);
    } catch {
      // No module workers here, or forbidden by the page's policy: the page's thread does it.
    }
  }
  const { kind, door } = await loadEngine(core.download().engine, core.base);
  let trapped = false;
  return {
    kind,
    async call(op, request) {
      if (trapped) throw new Error("the engine has stopped");
      try {
        return callDoor(door, op, request);
      } catch (error) {
        trapped = true;
        throw error;
      }
    },
  };
}

interface WorkerAnswer {
  id: number;
  kind?: "simd" | "js";
  bytes?: Uint8Array;
}

function openWorker(base: string): Promise<EngineHost> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(trusted(`${base}nearshelf-worker.js`), { type: "module" });
    const waiting = new Map<number, { resolve(bytes: Uint8Array): void; reject(error: Error): void }>();
    let calls = 0;
    worker.onerror = () => {
      const error = new Error("the engine's worker stopped");
      reject(error);
      for (const call of waiting.values()) call.reject(error);
      waiting.clear();
    };
    worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
      const { kind } = data;
      if (kind) {
        resolve({
          kind,
          call: (op, request) =>
            new Promise((done, failed) => {
              waiting.set(++calls, { resolve: done, reject: failed });
              worker.postMessage({ id: calls, op, request });
            }),
        });
        return;
      }
      const call = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.bytes) call?.resolve(data.bytes);
      else call?.reject(new Error("the engine has stopped"));
    };
  });
}
