// SPDX-License-Identifier: MIT
// One function performs calls and translates errors.
import { ErrorCode } from "../generated/errors";
import type { Operation } from "../generated/numbers";
import type { EngineHost } from "./engineHost";

/** Length of the head every response begins with. */
export const headBytes = 4;

export class DoorError extends Error {
  constructor(readonly code: number) {
    super(`engine error ${code}`);
  }
}

const nothing = new Uint8Array(0);

/** The response with its head, which readers skip; throws what the engine refused. */
export async function askDoor(host: EngineHost, operation: Operation, request: Uint8Array = nothing): Promise<Uint8Array> {
  const response = await host.call(operation, request);
  const code = response[0] ?? ErrorCode.unknownOperation;
  if (code !== ErrorCode.none) throw new DoorError(code);
  return response;
}
