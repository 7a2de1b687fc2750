// SPDX-License-Identifier: MIT
// The Worker's side of reportHost.ts: one module for one job, gone with its memory when the page ends it.
import { fetchFile } from "../sdk/packDownload";
import { loadReportModule, type ReportModule } from "./reportModule";

const loading = fetchFile(new URL("./report.wasm", import.meta.url).href)
  .then((response) => response.arrayBuffer())
  .then(loadReportModule);
// Looked at when the first call asks for it.
loading.catch(() => undefined);

addEventListener("message", async ({ data }: MessageEvent<{ id: number; call: keyof ReportModule; question: never }>) => {
  try {
    const answer = await (await loading)[data.call](data.question);
    postMessage({ id: data.id, answer });
  } catch (error) {
    postMessage({ id: data.id, error: String(error) });
  }
});
