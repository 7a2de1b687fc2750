// SPDX-License-Identifier: MIT
// The demo store: node build/tools/demo-server.mjs --items build/demo/items.json --images build/demo/images [--pack …] [--storefront …]
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { serve } from "@hono/node-server";
import { createApp } from "./app.ts";
import { openCollector } from "./collector.ts";
import { readItems } from "./readItems.ts";
import { openShop } from "./shop.ts";

function start(): void {
  const { values } = parseArgs({
    options: {
      items: { type: "string" },
      images: { type: "string" },
      pack: { type: "string" },
      storefront: { type: "string", default: "dist/storefront" },
      port: { type: "string", default: "8080" },
      name: { type: "string", default: "Larkmoor" },
      currency: { type: "string", default: "GBP" },
      locale: { type: "string", default: "en-GB" },
      consent: { type: "string", default: "ask" },
      collector: { type: "string" },
      tasks: { type: "string", default: "tasks.json" },
      reports: { type: "string", default: "nearshelf.db" },
      nearshelf: { type: "string", default: "nearshelf" },
      "invented-reports": { type: "string", default: "0" },
      "no-inspector": { type: "boolean", default: false },
    },
  });
  if (!values.items) throw new Error("demo-server: --items FILE is needed: the products as JSON");
  if (!["ask", "memory", "granted"].includes(values.consent))
    throw new Error(`demo-server: --consent ${values.consent}: ask, memory or granted`);
  for (const name of ["images", "pack"] as const) {
    const folder = values[name];
    if (folder !== undefined && !existsSync(folder)) throw new Error(`demo-server: --${name} ${folder}: there is no such folder`);
  }
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`demo-server: --port ${values.port}: a number from 0 to 65535`);
  const isPersonal = values.pack !== undefined && existsSync(join(values.pack, "manifest.json")) && existsSync(values.storefront);
  const collector = values.collector
    ? openCollector({ url: values.collector, tasks: values.tasks, database: values.reports, binary: values.nearshelf })
    : undefined;
  const shop = openShop(readItems(values.items));
  const app = createApp(
    shop,
    {
      name: values.name,
      currency: values.currency,
      locale: values.locale,
      pack: isPersonal ? "/pack/manifest.json" : undefined,
      consentBeforeAnswer: values.consent,
      hasSheets: isPersonal && hasSheets(join(values.pack ?? "", "manifest.json")),
      report: isPersonal ? collector?.report : undefined,
      inventedReports: Number(values["invented-reports"]),
      inspector: !values["no-inspector"],
    },
    {
      assets: fileURLToPath(new URL("./demo-assets", import.meta.url)),
      images: values.images,
      storefront: isPersonal ? values.storefront : undefined,
      pack: values.pack,
    },
    collector,
  );
  const server = serve({ fetch: app.fetch, port }, ({ port: actual }) => {
    const note = isPersonal ? "" : " (without personalisation: no pack or no storefront files)";
    if (collector) process.stdout.write(`What its merchant learns: http://localhost:${actual}/merchant\n`);
    process.stdout.write(`${values.name} is open at http://localhost:${actual} with ${shop.items.length} products${note}\n`);
  });
  server.on("error", ({ message }: Error) => {
    process.stderr.write(`demo-server: --port ${port}: ${message}\n`);
    process.exit(1);
  });
}

function hasSheets(manifest: string): boolean {
  return (JSON.parse(readFileSync(manifest, "utf8")) as { thumbs?: unknown }).thumbs != null;
}

try {
  start();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
