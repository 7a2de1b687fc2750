// SPDX-License-Identifier: MIT
// A Worker as shoppers have it when a report is due: a fresh module, used once. Further rounds show what a warm one takes.
import { loadReportModule } from "../../js-glue/src/privacy/reportModule";
import { question } from "../report/tasks.mjs";

const rounds = 21;

addEventListener("message", async ({ data }) => {
  const bytes = await (await fetch("/report.wasm")).arrayBuffer();
  const asked = question(data.task);
  const started = performance.now();
  const module = await loadReportModule(bytes);
  const start = performance.now() - started;
  const times = [];
  for (let round = 0; round <= rounds; round++) {
    const before = performance.now();
    module.splitParts(asked);
    times.push(performance.now() - before);
  }
  const pair = await crypto.subtle.generateKey("X25519", false, ["deriveBits"]);
  const key = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
  const list = Uint8Array.from([0, 41, 1, 0, 0x20, 0, 1, 0, 1, 0, 32, ...key]);
  const before = performance.now();
  const upload = await module.splitUpload({ ...asked, keys: { leader: list, second: list } });
  const whole = performance.now() - before;
  postMessage({ start, first: times[0], warm: times.slice(1), whole, bytes: upload.length });
});
