// SPDX-License-Identifier: MIT
// What is in the files a shopper downloads, and what must not be: read as text, as an auditor would.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const folder = process.env.NEARSHELF_STOREFRONT ?? fileURLToPath(new URL("../../../dist/storefront/", import.meta.url));
if (!existsSync(folder)) throw new Error(`${folder}: no storefront files; run "npm run build" first`);
const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
const scripts = files.filter((name) => /\.m?js$/.test(name));
const source = (name: string): string => readFileSync(`${folder}/${name}`, "utf8");

/** What tells browsers apart. */
const traits =
  /\.(userAgent|userAgentData|appVersion|platform|vendor|plugins|mimeTypes|languages?|hardwareConcurrency|deviceMemory|maxTouchPoints|connection|getBattery|colorDepth|availWidth|availHeight|devicePixelRatio|getTimezoneOffset|resolvedOptions|toDataURL|getImageData|getContext|OfflineAudioContext|enumerateDevices)\b|\bscreen\.|\bAudioContext\b/;

test("no_fingerprint_reads: no script reads user agent, screen, time zone, language, hardware, canvas or audio", () => {
  expect(scripts.length).toBeGreaterThan(8);
  for (const name of scripts) expect(source(name).match(traits)?.[0], name).toBeUndefined();
});

test("no_fingerprint_reads: the modules import memory and nothing that looks around", () => {
  const imports = (name: string): string[] =>
    WebAssembly.Module.imports(new WebAssembly.Module(readFileSync(`${folder}/${name}`))).map((entry) => entry.name);
  expect(imports("report.wasm")).toEqual([]);
  // Embind's names are letters after minifying; a clock or random source would stand in the glue, which names what it passes.
  expect(source("nearshelf-shelf.js")).not.toMatch(/random_get|clock_time_get|environ_get|getentropy/);
});

test("upload_unlinkable: only three files send, each at its own moment, and nothing sends otherwise", () => {
  const all = scripts.map(source);
  expect(all.filter((text) => /sendBeacon|XMLHttpRequest|fetchLater|WebSocket|RTCPeerConnection|EventSource/.test(text))).toEqual(
    [],
  );
  const posting = scripts.filter((name) => /method:\s*"POST"/.test(source(name)));
  expect(posting.sort()).toEqual(["nearshelf-figures.js", "nearshelf-move.js", "nearshelf-reporter.js"]);
  for (const name of posting)
    for (const rule of ['credentials:"omit"', 'referrerPolicy:"no-referrer"', 'cache:"no-store"', 'redirect:"error"'])
      expect(source(name)).toContain(rule);
});

test("noise comes from getRandomValues: Math.random is nowhere", () => {
  for (const name of scripts) expect(source(name), name).not.toContain("Math.random");
});
