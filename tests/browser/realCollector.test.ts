// SPDX-License-Identifier: MIT
// The browser's side against the collector as built: what one sends, the other counts.
import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { taskFile } from "./support/collector";
import { nativeBinary } from "./support/places";
import { someOf } from "./support/range";
import { newShopper } from "./support/shopper";
import { openStore, type Store } from "./support/store";

const plants = someOf("Garden > Plants", 2);
const folder = mkdtempSync(join(tmpdir(), "nearshelf-collector-"));
let collector: ChildProcess;
let address = "";

beforeAll(async () => {
  writeFileSync(`${folder}/tasks.json`, taskFile);
  collector = spawn(nativeBinary, [
    "serve",
    "--port",
    "0",
    "--database",
    `${folder}/counts.db`,
    // Figures are shown as they were at the last flush.
    "--flush-seconds",
    "1",
    "--tasks",
    `${folder}/tasks.json`,
  ]);
  address = await new Promise((resolve, reject) => {
    let said = "";
    const hear = (bytes: Buffer): void => {
      said += bytes;
      const [, host, port] = said.match(/listening on (\S+) port (\d+)/) ?? [];
      if (port) resolve(`http://${host}:${port}`);
    };
    collector.stdout?.on("data", hear);
    collector.stderr?.on("data", hear);
    collector.on("exit", (code) => reject(new Error(`the collector ended with ${code}: ${said}`)));
  });
});

afterAll(() => {
  collector.kill();
  rmSync(folder, { recursive: true });
});

/** The demo store with the collector behind the same door. */
function storeWithCollector(): Promise<Store> {
  const hash = createHash("sha256").update(taskFile).digest("base64");
  return openStore({
    async take(path, { method, body }) {
      if (!path.startsWith("/collector/")) return undefined as never;
      const answer = await fetch(address + path.slice("/collector".length), {
        method,
        ...(method === "POST" && { body: new Uint8Array(body) }),
      });
      return { status: answer.status, body: Buffer.from(await answer.arrayBuffer()) };
    },
    change(_, answer) {
      if (String(answer.headers["content-type"]).startsWith("text/html"))
        answer.body = Buffer.from(
          answer.body.toString().replace(/data-consent="/, `data-report="/collector/tasks.json sha256-${hash}" data-consent="`),
        );
    },
  });
}

const metric = async (name: string): Promise<number> =>
  Number((await (await fetch(`${address}/metrics`)).text()).match(new RegExp(`^${name} (\\d+)`, "m"))?.[1]);

/** A profile old enough to report, whose turn it is now. */
function makeDue(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("nearshelf");
    opening.onsuccess = () => {
      const state = opening.result.transaction("state", "readwrite").objectStore("state");
      const kept = state.get("ledger");
      kept.onsuccess = () => {
        if (!kept.result) return reject(new Error("no ledger yet"));
        const window = Math.floor(Date.now() / 604_800_000 / 4);
        state.put({ ...kept.result, startAt: 1, dueAt: 1, window, order: [0, 1, 2, 0] }, "ledger");
      };
      state.transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

test("a report that a browser sends is counted, and a second in the same week is not made", async () => {
  const store = await storeWithCollector();
  const { page, context, complaints, open } = await newShopper(store, { choice: "all" });
  await context.addInitScript(() => {
    if (location.protocol === "http:") localStorage.setItem("nearshelf.choice", '{"consent":{"report":"granted"}}');
  });
  await page.clock.install();
  await open(`/product/${plants[0]}`);
  const minutes = (): Promise<void> => page.clock.runFor(125_000);
  await vi.waitFor(
    async () => {
      await minutes();
      await page.evaluate(makeDue);
    },
    { timeout: 20_000 },
  );
  await vi.waitFor(
    async () => {
      await minutes();
      expect(await metric("nearshelf_reports_counted_total")).toBe(1);
    },
    { timeout: 20_000 },
  );
  for (let look = 0; look < 5; look++) {
    await minutes();
    await page.waitForTimeout(100);
  }
  expect(await metric("nearshelf_reports_received_total")).toBe(1);
  expect((await page.evaluate(() => window.nearshelf.export()))?.reports?.log).toHaveLength(1);
  expect(complaints).toEqual([]);
});

test("a profile goes through the collector's mailbox, once", async () => {
  const store = await storeWithCollector();
  const old = await newShopper(store, { choice: "all" });
  await old.view(...plants);
  await old.open("/privacy");
  await old.page.getByRole("button", { name: "Show a code" }).click();
  const sentence = await old.page.locator("nearshelf-privacy [part=codeText]").textContent();
  const code = sentence?.match(/([0-9A-Z]{4}-){3}[0-9A-Z]{4}/)?.[0] ?? "";
  await old.page.getByRole("button", { name: "Leave it in the store's mailbox" }).click();
  await old.page.getByText("cannot open it.").waitFor();

  const { page, open } = await newShopper(store, { choice: "all" });
  await open("/privacy");
  for (const said of ["Your profile is here too now.", "There is nothing under this code"]) {
    await page.getByRole("button", { name: "I have a code" }).click();
    await page.getByLabel("Code from the other device").fill(code);
    await page.getByRole("button", { name: "Fetch my profile" }).click();
    await page.getByText(said).waitFor();
  }
  expect(await page.evaluate(async () => (await window.nearshelf.export())?.viewed.length)).toBe(plants.length);
});
