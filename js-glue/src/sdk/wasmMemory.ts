// SPDX-License-Identifier: MIT
// The only file that touches the engine's memory. Views die with the next call, so bytes are copied in and out at once.

/** The module's three functions and its memory: the same for WebAssembly and for the JavaScript fallback. */
export interface DoorModule {
  inbox(size: number): number;
  call(op: number, size: number): number;
  outbox(): number;
  memory: { readonly buffer: ArrayBufferLike };
}

export function callDoor(door: DoorModule, op: number, request: Uint8Array): Uint8Array {
  const at = door.inbox(request.length);
  new Uint8Array(door.memory.buffer, at, request.length).set(request);
  const size = door.call(op, request.length);
  return new Uint8Array(door.memory.buffer, door.outbox(), size).slice();
}
