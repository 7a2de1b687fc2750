// SPDX-License-Identifier: MIT
import { expect, test, vi } from "vitest";
import { fetchTasks, readTasks } from "../../../../js-glue/src/privacy/reports/tasks";
import { splitConfig } from "../../support/splitConfig";

const names = (k: number): string[] => Array.from({ length: k }, (_, at) => (at === 0 ? "none" : `v${at}`));
const stream = (name: string, k = 8, more: object = {}) => ({ name, k, epsilon: 2, values: names(k), ...more });
const file = (more: object = {}, category: object = {}) => ({
  format: 1,
  version: 7,
  mode: "ldp",
  streams: [stream("intent"), { ...stream("category", 12), ...category }, stream("priceBand")],
  ...more,
});
const address = "https://shop.example/collector/tasks.json";
const read = (given: object) => readTasks(JSON.stringify(given), address);

test("a task file says what is asked and where it goes", () => {
  const tasks = read(file());
  expect(tasks).toMatchObject({ version: 7, url: "https://shop.example/collector/" });
  expect(tasks.mode === "ldp" && tasks.streams.map(({ k }) => k)).toEqual([8, 12, 8]);
  expect(read(file({ url: "https://reports.example/x" })).url).toBe("https://reports.example/x/");
});

test("a task of mode split goes where its own bytes say, whatever stands beside them", () => {
  const config = splitConfig({ leader: "https://leader.example/r", second: "https://second.example/r/" }).toString("base64url");
  const id = "A".repeat(43);
  const task = { name: "intent", id, config, values: names(8), leader: "https://elsewhere.example/" };
  expect(read(file({ mode: "split", tasks: [task] }))).toMatchObject({
    mode: "split",
    tasks: [{ name: "intent", id, leader: "https://leader.example/r/", second: "https://second.example/r/" }],
  });
  for (const bad of [
    { ...task, config: "AAAA" },
    { ...task, id: 7 },
    { ...task, values: "all" },
  ])
    expect(() => read(file({ mode: "split", tasks: [bad] }))).toThrow();
});

test("task_targeting: more than 32 choices, an ε above the ceiling, another mode, missing names: all refused", () => {
  for (const bad of [
    file({}, { k: 33, values: names(33) }),
    file({}, { epsilon: 5 }),
    file({}, { epsilon: 0 }),
    file({}, { epsilon: 2.5 }),
    file({}, { values: names(11) }),
    file({}, { values: ["Garden", ...names(12).slice(1)] }),
    file({}, { name: "you" }),
    file({ mode: "both" }),
    file({ format: 2 }),
    file({ version: 0 }),
    file({ streams: [stream("intent")] }),
    file({ streams: "all" }),
  ])
    expect(() => read(bad)).toThrow("report tasks");
});

test("task_targeting: a file other than the one the tag pins is refused, one byte changed", async () => {
  vi.stubGlobal("location", { href: "https://shop.example/" });
  const honest = JSON.stringify(file());
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(honest));
  const pin = `sha256-${Buffer.from(digest).toString("base64")}`;
  const serve = (text: string) => vi.stubGlobal("fetch", async () => new Response(text));
  serve(honest);
  expect((await fetchTasks(`/collector/tasks.json ${pin}`)).version).toBe(7);
  serve(honest.replace('"version":7', '"version":8'));
  await expect(fetchTasks(`/collector/tasks.json ${pin}`)).rejects.toThrow("pins");
  serve(honest);
  await expect(fetchTasks("/collector/tasks.json")).rejects.toThrow("pins");
  vi.unstubAllGlobals();
});
