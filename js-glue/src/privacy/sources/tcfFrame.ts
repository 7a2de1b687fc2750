// SPDX-License-Identifier: MIT
// Within a frame the manager sits in a parent that holds a frame named __tcfapiLocator, and answers by messages [TCF22].

type Call = (command: string, version: number, answer: (data: never, ok: unknown) => void) => void;

function locate(): Window | undefined {
  for (let frame: Window = window; ; frame = frame.parent) {
    try {
      if ((frame.frames as unknown as Record<string, unknown>).__tcfapiLocator) return frame;
    } catch {
      // A parent of another origin does not let itself be searched; its own parent may.
    }
    if (frame === window.top) return undefined;
  }
}

interface Answer {
  __tcfapiReturn?: { callId: string; returnValue: never; success: unknown };
}

/** undefined: no parent has a manager. */
export function frameTcf(): Call | undefined {
  const manager = locate();
  if (!manager || manager === window) return undefined;
  let calls = 0;
  return (command, version, answer) => {
    const callId = `nearshelf-${++calls}`;
    addEventListener("message", ({ data, source }: MessageEvent) => {
      if (source !== manager) return;
      try {
        const said = ((typeof data === "string" ? JSON.parse(data) : data) as Answer | null)?.__tcfapiReturn;
        if (said?.callId === callId) answer(said.returnValue, said.success);
      } catch {
        // Somebody else's message.
      }
    });
    manager.postMessage({ __tcfapiCall: { command, version, callId } }, "*");
  };
}
