// SPDX-License-Identifier: MIT
// Makes the demo store's catalogue, pictures and history: node build/tools/demo-data.mjs --out build/demo
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { makeThumbnails } from "../../tools/thumbnails.mjs";
import { catalogueCsv } from "../catalogue/catalogueCsv.ts";
import { composeCatalogue } from "../catalogue/composeCatalogue.ts";
import { loadVocabulary } from "../catalogue/vocabulary.ts";
import { drawProduct } from "../pictures/drawProduct.ts";
import { loadShapes } from "../pictures/shapes.ts";
import { ordersCsv, sessionsCsv } from "../simulator/historyCsv.ts";
import { simulate } from "../simulator/simulate.ts";
import { projectFolder } from "./projectFolder.ts";
import { storeItems } from "./storeItems.ts";

interface Options {
  readonly out: string;
  readonly seed: string;
  readonly date: string;
  readonly sessions: number;
  readonly days: number;
  readonly shoppers: number;
}

async function makeDemoData({ out, seed, date, sessions, days, shoppers }: Options): Promise<void> {
  const products = composeCatalogue(loadVocabulary(projectFolder("demo-store/catalogue/vocabulary")), { seed, date });
  const visits = simulate(products, { seed, endDate: date, days, sessions, shoppers });
  const book = loadShapes(projectFolder("demo-store/pictures/shapes"));
  const images = join(out, "images");
  rmSync(out, { recursive: true, force: true });
  mkdirSync(images, { recursive: true });
  writeFileSync(join(out, "catalogue.csv"), catalogueCsv(products));
  writeFileSync(join(out, "items.json"), JSON.stringify(storeItems(products)));
  writeFileSync(join(out, "sessions.csv"), sessionsCsv(visits));
  writeFileSync(join(out, "orders.csv"), ordersCsv(visits, seed));
  for (const product of products) writeFileSync(join(images, `${product.id}.svg`), drawProduct(product, book));

  const sold = new Map<string, number>();
  for (const { events } of visits) for (const { product } of events) sold.set(product.id, (sold.get(product.id) ?? 0) + 1);
  const busiestFirst = [...products].sort((a, b) => (sold.get(b.id) ?? 0) - (sold.get(a.id) ?? 0));
  const entries = busiestFirst.map(({ id }) => ({ id, names: [id] }));
  const { indexFile, sheets } = await makeThumbnails({ entries, images, out: join(out, "thumbnails") });

  const orders = visits.filter((visit) => visit.basket.size > 0).length;
  process.stdout.write(
    `${out}: ${products.length} products, ${visits.length} sessions, ${orders} orders, thumbnails/${indexFile} with ${sheets.length} sheets\n`,
  );
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      out: { type: "string", default: "build/demo" },
      seed: { type: "string", default: "larkmoor" },
      date: { type: "string", default: "2026-06-30" },
      sessions: { type: "string", default: "12000" },
      days: { type: "string", default: "120" },
      shoppers: { type: "string", default: "3500" },
    },
  });
  const count = (name: "sessions" | "days" | "shoppers"): number => {
    const number = Number(values[name]);
    if (!Number.isInteger(number) || number < 1)
      throw new Error(`demo-data: --${name} ${values[name]}: a whole number above 0 is needed`);
    return number;
  };
  return {
    out: values.out,
    seed: values.seed,
    date: values.date,
    sessions: count("sessions"),
    days: count("days"),
    shoppers: count("shoppers"),
  };
}

makeDemoData(readOptions()).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
});
