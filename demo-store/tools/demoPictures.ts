// SPDX-License-Identifier: MIT
// Gives every product of a merchant a picture called by its id, found among the merchant's files or drawn, and packs the thumbnail sheets:
// node build/tools/demo-pictures.mjs --items items.json [--catalog FILE --images DIR] --out build/demo
import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { parseArgs } from "node:util";
import { entriesOfCatalogue, lastPart, makeThumbnails } from "../../tools/thumbnails.mjs";
import { drawMonogram } from "../pictures/drawMonogram.ts";
import { readItems, readRows } from "../server/readItems.ts";

async function makePictures(): Promise<void> {
  const { values } = parseArgs({
    options: {
      items: { type: "string" },
      catalog: { type: "string" },
      images: { type: "string" },
      out: { type: "string", default: "build/demo" },
    },
  });
  if (!values.items) throw new Error("demo-pictures: --items FILE is needed: the products as JSON");
  if (values.images && !existsSync(values.images))
    throw new Error(`demo-pictures: --images ${values.images}: there is no such folder`);
  const items = readItems(values.items);
  const names = new Map(
    readRows(values.items).map(({ id, url, image }) => [
      String(id),
      [url, image].map((address) => lastPart(String(address ?? ""))),
    ]),
  );
  // Handles and SKUs stand only in the catalogue itself; other formats than CSV do without.
  if (values.catalog && /\.[ct]sv$/i.test(values.catalog)) {
    for (const entry of entriesOfCatalogue(values.catalog, undefined))
      names.set(entry.id, [...(names.get(entry.id) ?? []), ...entry.names]);
  }
  const files = new Map((values.images ? readdirSync(values.images) : []).map((name) => [basename(name, extname(name)), name]));
  const folder = join(values.out, "images");
  mkdirSync(folder, { recursive: true });
  const found = new Set<string>();
  for (const item of items) {
    const target = join(folder, encodeURIComponent(item.id));
    const file = [item.id, ...(names.get(item.id) ?? [])].map((name) => files.get(name)).find((file) => file !== undefined);
    if (file) {
      copyFileSync(join(values.images ?? "", file), `${target}${extname(file).toLowerCase()}`);
      found.add(item.id);
    } else writeFileSync(`${target}.svg`, drawMonogram(item.title, item.category[0] ?? ""));
  }
  // Photos first: a page that names no sheets loads the first ones.
  const ordered = [...items.filter(({ id }) => found.has(id)), ...items.filter(({ id }) => !found.has(id))];
  const entries = ordered.map(({ id }) => ({ id, names: [encodeURIComponent(id)] }));
  const { indexFile, sheets } = await makeThumbnails({ entries, images: folder, out: join(values.out, "thumbnails") });
  process.stdout.write(
    `${values.out}: ${found.size} pictures found, ${items.length - found.size} drawn, thumbnails/${indexFile} with ${sheets.length} sheets\n`,
  );
}

makePictures().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
});
