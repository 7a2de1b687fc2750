// SPDX-License-Identifier: MIT
// Mode split from end to end: shoppers' browsers, the leader and the second aggregator as built, and the totals they release.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { type Collector, scratchFolder } from "../collector/support/collector";
import { estimates, keysOf, pair, strangerKeys, type Task, twoWeeksLater, upload, uploadOf } from "../collector/support/split";
import { splitTurn } from "./support/ledgerTurn";
import { someOf } from "./support/range";
import { newShopper } from "./support/shopper";
import { type Answer, openStore, type Store } from "./support/store";

const plants = someOf("Garden > Plants", 3);
const shoppers = 6;
const neighbours = 100;

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A report as it reached the store's door. */
interface Knock {
  path: string;
  headers: string[];
  body: string;
}

/** The demo store with the leader behind the same door, as docs/guides/collector.md puts it; the second aggregator is elsewhere. */
async function openStoreOf(
  leaderUrl: () => string,
  second: string,
  tasks: () => string,
  trouble: (knock: Knock) => Partial<Answer> | undefined,
) {
  const knocks: Knock[] = [];
  const store = await openStore({
    async take(path, { method, headers, body }) {
      if (!path.startsWith("/collector/")) return undefined as never;
      const knock = { path, headers: Object.keys(headers).sort(), body: body.toString("base64") };
      if (method === "POST") knocks.push(knock);
      const instead = trouble(knock);
      if (instead) return instead;
      const type = headers["content-type"];
      const answer = await fetch(leaderUrl() + path.slice("/collector".length), {
        method,
        ...(method === "POST" && { body: new Uint8Array(body), headers: type ? { "content-type": type } : {} }),
      });
      return { status: answer.status, body: Buffer.from(await answer.arrayBuffer()) };
    },
    change(_, answer) {
      if (!String(answer.headers["content-type"]).startsWith("text/html")) return;
      const hash = createHash("sha256").update(readFileSync(tasks())).digest("base64");
      const report = `data-report="/collector/tasks.json sha256-${hash}" data-consent="`;
      answer.body = Buffer.from(answer.body.toString().replace(/data-consent="/, report));
      // The second aggregator's keys come from its own address.
      const policy = String(answer.headers["content-security-policy"]);
      answer.headers["content-security-policy"] = `${policy};connect-src 'self' ${second}`;
    },
  });
  return { store, knocks };
}

const agree = (): void => {
  if (location.protocol === "http:") localStorage.setItem("nearshelf.choice", '{"consent":{"report":"granted"}}');
};

/** A shopper who looks at plants and whose browser answers both questions, its turn having come; ends when `isDone`. */
async function reportingShopper(store: Store, isDone: () => boolean): Promise<void> {
  const { page, context, complaints, open } = await newShopper(store, { choice: "all", before: agree });
  await page.clock.install();
  await open(`/product/${plants[0]}`);
  await vi.waitFor(
    async () => {
      await page.clock.runFor(125_000);
      await page.evaluate(splitTurn);
      expect(isDone()).toBe(true);
    },
    { timeout: 20_000, interval: 20 },
  );
  expect(complaints).toEqual([]);
  await context.close();
}

test("shoppers' contributions reach leader and second from a page of the store, and come out as a noisy total", async () => {
  const folder = scratchFolder();
  const port = await freePort();
  let leader: Collector | undefined;
  let trouble: (knock: Knock) => Partial<Answer> | undefined = () => undefined;
  const { store, knocks } = await openStoreOf(
    () => leader?.url ?? "",
    `http://127.0.0.1:${port}`,
    () => join(folder, "tasks.json"),
    (knock) => trouble(knock),
  );
  const questions = [
    { name: "category", kind: "histogram", values: ["none", "Garden", "Tech"] },
    { name: "items", kind: "multihot", maxWeight: 2, values: [...plants, "another"] },
  ];
  const parties = { leader: `${store.url}/collector`, second: `http://127.0.0.1:${port}`, questions };
  const both = await pair(folder, parties, "--port", String(port));
  leader = both.leader;
  const tasks = both.tasks as [Task, Task];
  const keys = await keysOf(both.leader, both.second);
  const reports = (): Set<string> => new Set(knocks.map(({ body }) => body));
  const untilSent = (count: number): Promise<void> => reportingShopper(store, () => reports().size >= count);

  // The first is answered by a collector that is being restarted: it comes again, the same to the byte.
  let refusals = 2;
  trouble = ({ path }) => (path.endsWith("/reports") && refusals-- > 0 ? { status: 503 } : undefined);
  await untilSent(2);
  expect(knocks.length).toBe(4);
  expect(reports().size).toBe(2);
  expect(new Set(knocks.map(({ headers }) => headers.join())).size).toBe(1);

  // The second knows the leader by keys that it no longer has: it asks for the new ones, once, and seals the same report to them.
  let old: Buffer | undefined = Buffer.from(strangerKeys(keys.leader));
  trouble = ({ path }) => {
    if (path !== "/collector/hpke_config" || !old) return undefined;
    const body = old;
    old = undefined;
    return { headers: { "cache-control": "public, max-age=3600" }, body };
  };
  await untilSent(5);
  const idOf = ({ body }: Knock): string => Buffer.from(body, "base64").subarray(0, 16).toString("hex");
  expect(new Set(knocks.map(idOf)).size).toBe(4);

  trouble = () => undefined;
  for (let done = 2; done < shoppers; done++) await untilSent(reports().size + 2);
  // A batch has a hundred at least: the others come from the same module, outside a browser.
  for (let i = 0; i < neighbours; i++) {
    await upload(both.leader, tasks[0], await uploadOf(tasks[0], [2], keys));
    await upload(both.leader, tasks[1], await uploadOf(tasks[1], [1, 2], keys));
  }
  await both.leader.reaches("nearshelf_reports_counted_total", 2 * (shoppers + neighbours));
  // Nothing came twice; the one more was sealed to the old keys.
  expect(await both.leader.metric("nearshelf_reports_repeated_total")).toBe(0);
  expect(await both.leader.metric("nearshelf_reports_received_total")).toBe(2 * (shoppers + neighbours) + 1);
  const later = await twoWeeksLater(folder, both);
  await later.leader.stop();
  const [category, items] = await estimates(folder);
  expect([category?.reports, items?.reports]).toEqual([shoppers + neighbours, shoppers + neighbours]);
  // Two noises of alpha = 1/e, and of weight 2: beyond these once in 300,000 runs.
  const near = (batch: typeof category, value: string, count: number, most: number) =>
    expect(Math.abs((batch?.cells.find((cell) => cell.value === value)?.count ?? 0) - count)).toBeLessThan(most);
  near(category, "Tech", neighbours, 15);
  near(items, plants[1] ?? "", neighbours, 30);
  expect(category?.cells.map(({ value }) => value)).not.toContain("none");
});
