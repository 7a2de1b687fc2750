// SPDX-License-Identifier: MIT
// Writes a made-up store for measuring the trainer: catalog.csv and orders.csv, the same bytes for the same arguments.
// usage: node bench/scale/makeStore.mjs FOLDER [--items 100000] [--lines 1000000] [--seed 1]
import { createWriteStream, mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    items: { type: "string", default: "100000" },
    lines: { type: "string", default: "1000000" },
    seed: { type: "string", default: "1" },
  },
});
const [folder] = positionals;
const [itemCount, lineCount, seed] = [values.items, values.lines, values.seed].map(Number);
if (!folder || !(itemCount >= 1000) || !(lineCount >= 1) || !Number.isInteger(seed))
  throw new Error("usage: makeStore.mjs FOLDER [--items N, at least 1000] [--lines N] [--seed N]");

/** mulberry32: small, and the same on every machine. */
function generator(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
const random = generator(seed);
const below = (count) => Math.floor(random() * count);
/** Few are frequent, many are rare: density falls as 1 / rank. */
const skewed = (count) => Math.min(count - 1, Math.floor(count ** random()) - 1);

const syllables = [
  "ba",
  "co",
  "del",
  "fi",
  "gor",
  "hu",
  "jin",
  "ka",
  "lor",
  "mi",
  "nes",
  "po",
  "ri",
  "sa",
  "tu",
  "ver",
  "wo",
  "zan",
];
const wordOf = (number) => {
  let word = "";
  for (let rest = number + syllables.length; rest > 0; rest = Math.floor(rest / syllables.length))
    word += syllables[rest % syllables.length];
  return word;
};
const colours = ["black", "white", "red", "blue", "green", "grey", "beige", "pink", "navy", "brown"];
const materials = ["cotton", "wool", "linen", "leather", "steel", "oak", "glass", "ceramic", "silk", "rubber"];

const leaves = 400;
const perLeaf = Math.ceil(itemCount / leaves);
const pathOf = (leaf) => [`Department ${wordOf(leaf % 16)}`, `Group ${wordOf(leaf % 80)}`, `Shelf ${wordOf(leaf)}`].join(" > ");

async function write(name, header, rows) {
  const file = createWriteStream(join(folder, name));
  file.write(`${header}\n`);
  for (const row of rows) if (!file.write(`${row}\n`)) await new Promise((resolve) => file.once("drain", resolve));
  await new Promise((resolve) => file.end(resolve));
}

function* catalogRows() {
  for (let item = 0; item < itemCount; ++item) {
    const leaf = Math.floor(item / perLeaf);
    // A shelf has words of its own, so that text tells what belongs together.
    const word = () => wordOf(random() < 0.5 ? leaf * 37 + skewed(60) : skewed(20000));
    const title = Array.from({ length: 5 }, word).join(" ");
    const description = Array.from({ length: 60 }, word).join(" ");
    const price = (3 + 300 * random() ** 3).toFixed(2);
    const [colour, material] = [colours[below(10)], materials[leaf % 10]];
    yield [`P${item}`, title, `Brand ${wordOf(skewed(3000))}`, pathOf(leaf), price, colour, material, description].join(",");
  }
}

function* orderRows() {
  const start = Date.UTC(2025, 0, 1) / 1000;
  for (let line = 0, order = 0; line < lineCount; ++order) {
    const time = new Date((start + order * Math.floor((300 * 86400 * 5) / lineCount)) * 1000).toISOString();
    const customer = skewed(80000);
    // An order stays on a shelf and its neighbour, and there in a stretch of items that go together.
    const leaf = skewed(leaves);
    const stretch = skewed(Math.ceil(perLeaf / 10)) * 10;
    for (let size = 1 + skewed(20); size > 0 && line < lineCount; --size, ++line) {
      const shelf = random() < 0.8 ? leaf : (leaf + 1) % leaves;
      const item = Math.min(itemCount - 1, shelf * perLeaf + ((stretch + skewed(40)) % perLeaf));
      yield `O${order},P${item},${1 + skewed(4)},${(3 + (item % 97)).toFixed(2)},${time},C${customer}`;
    }
  }
}

mkdirSync(folder, { recursive: true });
await write("catalog.csv", "id,title,brand,category,price,color,material,description", catalogRows());
await write("orders.csv", "order_id,product_id,quantity,unit_price,created_at,customer_id", orderRows());
