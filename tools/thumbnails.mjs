// SPDX-License-Identifier: MIT
// Packs product pictures into WebP sheets that every shopper loads alike, so that no picture request betrays a taste, and writes the
// index that `nearshelf build --thumbs` and the storefront read: {ids, perSheet, columns, size, sheets}.
//
//   node tools/thumbnails.mjs --catalog catalogue.csv --images photos/ --out dist/store [--size 160] [--order-by reviews]
//   node tools/thumbnails.mjs --list ids.txt          --images photos/ --out dist/store
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { parseArgs } from "node:util";
import { parse } from "csv-parse/sync";
import sharp from "sharp";

/** 16 × 16 pictures: at 160 px a sheet is 2560 px square, which every browser decodes in one go. */
const columns = 16;
const perSheet = columns * columns;
/** Chosen by eye: below 70 flat colours begin to show blocks, above 80 the bytes grow faster than the pictures improve. */
const webpQuality = 76;
const pictureTypes = [".svg", ".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif"];

/**
 * @typedef {{ id: string, names: string[] }} Entry product id and the file names (without ending) its picture may have
 * @typedef {{ indexFile: string, sheets: string[], missing: string[] }} Result `missing`: ids without a picture
 */

/**
 * Writes thumbs-<n>-<hash>.webp and thumbs-<hash>.json into `out`. Pictures keep their shape, filled up with white.
 * @param {{ entries: Entry[], images: string, out: string, size?: number }} options entries: best sellers first, because a page that
 *   names no sheets loads the first ones
 * @returns {Promise<Result>}
 */
export async function makeThumbnails({ entries, images, out, size = 160 }) {
  const files = new Map(
    readdirSync(images)
      .filter((name) => pictureTypes.includes(extname(name).toLowerCase()))
      .map((name) => [basename(name, extname(name)), join(images, name)]),
  );
  const fileOf = (/** @type {Entry} */ { names }) => names.map((name) => files.get(name)).find((file) => file !== undefined);
  const drawn = entries.filter((entry) => fileOf(entry) !== undefined);
  mkdirSync(out, { recursive: true });
  /** @type {string[]} */
  const sheets = [];
  for (let first = 0; first < drawn.length; first += perSheet) {
    const paths = drawn.slice(first, first + perSheet).map((entry) => /** @type {string} */ (fileOf(entry)));
    const bytes = await drawSheet(paths, size);
    const name = `thumbs-${sheets.length}-${hashOf(bytes)}.webp`;
    writeFileSync(join(out, name), bytes);
    sheets.push(name);
  }
  const index = JSON.stringify({ ids: drawn.map(({ id }) => id), perSheet, columns, size, sheets });
  const indexFile = `thumbs-${hashOf(index)}.json`;
  writeFileSync(join(out, indexFile), index);
  return { indexFile, sheets, missing: entries.filter((entry) => !drawn.includes(entry)).map(({ id }) => id) };
}

/** @param {string[]} paths @param {number} size */
async function drawSheet(paths, size) {
  const white = "#ffffff";
  const tiles = await Promise.all(
    paths.map(async (path, i) => ({
      input: await drawTile(path, size, white),
      raw: { width: size, height: size, channels: /** @type {3} */ (3) },
      left: (i % columns) * size,
      top: Math.floor(i / columns) * size,
    })),
  );
  const height = Math.ceil(paths.length / columns) * size;
  const sheet = sharp({ create: { width: columns * size, height, channels: 3, background: white } });
  return sheet.composite(tiles).webp({ quality: webpQuality, effort: 3 }).toBuffer();
}

/** @param {string} path @param {number} size @param {string} background */
async function drawTile(path, size, background) {
  try {
    const picture = sharp(path).rotate().resize(size, size, { fit: "contain", background });
    return await picture.flatten({ background }).toColourspace("srgb").removeAlpha().raw().toBuffer();
  } catch (error) {
    throw new Error(`${path}: not a picture that can be read (${error instanceof Error ? error.message : error})`);
  }
}

/**
 * Ids of a CSV or TSV catalogue with the names their pictures go by: the id, the handle or SKU, the last part of page and picture address.
 * @param {string} path @param {string | undefined} orderBy a numeric column; the largest come first
 * @returns {Entry[]}
 */
export function entriesOfCatalogue(path, orderBy) {
  /** @type {Record<string, string>[]} */
  const rows = parse(readFileSync(path), {
    columns: true,
    bom: true,
    relax_quotes: true,
    delimiter: [",", "\t"],
    skip_empty_lines: true,
  });
  if (rows[0] && orderBy && !(orderBy in rows[0])) throw new Error(`${path}: there is no column "${orderBy}" to order by`);
  if (orderBy) rows.sort((a, b) => (Number(b[orderBy]) || 0) - (Number(a[orderBy]) || 0));
  const entries = new Map();
  for (const row of rows) {
    const id = row.id ?? row.ID ?? row.product_id ?? row.Handle ?? row.handle ?? row.sku ?? row.SKU;
    if (!id) throw new Error(`${path}: a row has no id; columns are ${Object.keys(row).join(", ")}`);
    const addresses = [row.url, row.link, row.image, row.image_link, row.featured_image_url].map(lastPart);
    const names = [id, row.handle, row.Handle, row.sku, row.SKU, ...addresses].filter(Boolean);
    if (!entries.has(id)) entries.set(id, { id, names });
  }
  return [...entries.values()];
}

/**
 * "https://shop.example/products/blue-mug.html?v=2" → "blue-mug".
 * @param {string | undefined} address
 */
export function lastPart(address) {
  const file =
    (address ?? "")
      .replace(/[?#].*$/, "")
      .split("/")
      .pop() ?? "";
  return basename(file, extname(file));
}

/** @param {string | Buffer} bytes */
function hashOf(bytes) {
  return createHash("sha256").update(bytes).digest("hex").slice(0, 12);
}

async function main() {
  const { values } = parseArgs({
    options: {
      catalog: { type: "string" },
      list: { type: "string" },
      images: { type: "string" },
      out: { type: "string" },
      size: { type: "string", default: "160" },
      "order-by": { type: "string" },
    },
  });
  const { catalog, list, images, out } = values;
  if (!images || !out || (!catalog && !list))
    throw new Error("thumbnails: --images, --out and one of --catalog or --list are needed");
  const size = Number(values.size);
  if (!Number.isInteger(size) || size < 16 || size > 512)
    throw new Error(`thumbnails: --size ${values.size}: a whole number from 16 to 512`);
  const entries = catalog
    ? entriesOfCatalogue(catalog, values["order-by"])
    : readFileSync(/** @type {string} */ (list), "utf8")
        .split(/\r?\n/)
        .filter(Boolean)
        .map((id) => ({ id, names: [id] }));
  const { indexFile, sheets, missing } = await makeThumbnails({ entries, images, out, size });
  process.stdout.write(`${join(out, indexFile)}\n`);
  process.stderr.write(
    `${entries.length - missing.length} pictures on ${sheets.length} sheets, ${missing.length} products without a picture\n`,
  );
}

// By name, because the demo store bundles this file.
if (basename(process.argv[1] ?? "") === "thumbnails.mjs") {
  main().catch((error) => {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  });
}
