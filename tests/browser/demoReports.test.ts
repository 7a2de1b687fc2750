// SPDX-License-Identifier: MIT
// The demonstration as `npm run demo` opens it: a collector beside the store, invented shoppers' reports in it, and one visitor's own.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { scratchFolder, startCollector } from "../collector/support/collector";
import { startDemoServer } from "./support/demoServer";
import { demo, demoPack, nativeBinary, projectRoot, tools } from "./support/places";
import { someOf } from "./support/range";
import { newShopper } from "./support/shopper";
import { openStore } from "./support/store";

test("a visitor who agrees reports at the demonstration's pace, and the merchant's page shows estimates with intervals", async () => {
  const folder = scratchFolder();
  const [tasks, database, items] = [join(folder, "tasks.json"), join(folder, "reports.db"), `${demo}/items.json`];
  const maker = (...flags: string[]) =>
    execFileSync("node", [`${tools}/demo-reports.mjs`, "--items", items, ...flags], { cwd: projectRoot });
  maker("--tasks", tasks);
  const collector = await startCollector("--tasks", tasks, "--database", database, "--reports-per-hour", "0");
  maker("--sessions", `${demo}/sessions.csv`, "--collector", collector.url);
  await collector.reaches("nearshelf_reports_counted_total", 4500);
  const own = { collector: collector.url, tasks, reports: database, nearshelf: nativeBinary };
  const server = await startDemoServer({ items, images: `${demo}/images`, pack: demoPack, ...own, "invented-reports": "4500" });
  onTestFinished(() => server.stop());
  const store = await openStore({ behind: server.url });

  const { page, complaints, open } = await newShopper(store, { choice: "all" });
  await page.clock.install();
  await open("/privacy");
  await page.getByLabel("Send the store coarse reports").check();
  await open(`/product/${someOf("Garden > Plants", 1)[0]}`);
  await vi.waitFor(
    async () => {
      await page.clock.runFor(60_000);
      expect(await collector.metric("nearshelf_reports_counted_total")).toBe(4503);
    },
    { timeout: 40_000 },
  );
  await page.clock.runFor(240_000);
  expect(await collector.metric("nearshelf_reports_received_total")).toBe(4503);

  await open("/");
  await page.getByRole("link", { name: "For the merchant" }).click();
  const departments = page.locator("h2", { hasText: "Favourite departments" });
  await expect.poll(() => departments.locator("+ p").textContent()).toContain("1,501 reports");
  const rows = departments.locator("~ table").first().getByRole("row");
  expect(await rows.count()).toBeGreaterThan(3);
  // Every figure lies in its own interval.
  for (const cells of await rows.evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.innerText)),
  )) {
    const [share, low, high] = [...cells.join(" ").matchAll(/([\d.]+) %/g)].map(([, figure]) => Number(figure));
    if (high !== undefined) expect([low, share, high]).toEqual([low, share, high].sort((a, b) => Number(a) - Number(b)));
  }
  expect(await page.getByText("come from the invented shoppers").count()).toBe(1);
  expect(complaints).toEqual([]);
  await page.screenshot({ path: `${process.env.NEARSHELF_SHOTS ?? folder}/merchant.png`, fullPage: true });
});
