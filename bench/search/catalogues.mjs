// SPDX-License-Identifier: MIT
// The catalogues search is measured on, as plain products: two real ones, and a generated one of any size.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { parse as parseYaml } from "yaml";
import { need, paths } from "../support/paths.mjs";
import { chanceOf, pick } from "./chance.mjs";

const folder = join(paths.data, "catalogs");

export const realFiles = {
  livostyle: join(folder, "livostyle/products.csv"),
  retail: join(folder, "retail_demo_store.yaml"),
};

/** Products as {id, title, brand, category, tags, description, price}. */
export function realCatalogue(name) {
  need("the catalogues in ../shared/data", realFiles[name]);
  const text = readFileSync(realFiles[name], "utf8");
  if (name === "livostyle") {
    return parseCsv(text, { columns: true }).map((row) => ({
      id: row.id,
      title: row.title,
      brand: "",
      category: row.product_type,
      tags: row.tags.split("|").map((tag) => tag.trim()),
      description: row.description,
      price: Number(row.price_min_usd),
    }));
  }
  return parseYaml(text).map((row) => ({
    id: row.id,
    title: row.name,
    brand: "",
    category: `${row.category} > ${row.style}`,
    tags: [],
    description: row.description,
    price: row.price,
  }));
}

export const haveReal = () => Object.values(realFiles).every((file) => existsSync(file));

const consonants = "bcdfghklmnprstvwz";
const vowels = "aeiou";

/** A made-up word: the vocabulary of a large store is larger than any list here. */
function madeWord(chance) {
  let word = "";
  for (let syllables = 2 + Math.floor(chance() * 3); syllables > 0; --syllables) {
    word += consonants[Math.floor(chance() * consonants.length)] + vowels[Math.floor(chance() * vowels.length)];
    if (chance() < 0.35) word += consonants[Math.floor(chance() * consonants.length)];
  }
  return word;
}

/** Common words stand in many titles, most in few, as in texts. */
const zipf = (list, chance) => list[Math.floor(list.length ** chance()) - 1] ?? list[0];

/** `count` products whose titles have about eight words and that have three attributes: brand, colour and material. */
export function generatedCatalogue(count) {
  const chance = chanceOf(count);
  const words = Array.from({ length: 4000 }, () => madeWord(chance));
  const brands = Array.from({ length: 200 }, () => madeWord(chance));
  const kinds = Array.from({ length: 120 }, () => madeWord(chance));
  const colours = ["red", "blue", "green", "black", "white", "grey", "yellow", "pink", "brown", "orange"];
  const materials = Array.from({ length: 40 }, () => madeWord(chance));
  return Array.from({ length: count }, (_, i) => {
    const brand = pick(brands, chance);
    const kind = zipf(kinds, chance);
    const middle = Array.from({ length: 4 + Math.floor(chance() * 3) }, () => zipf(words, chance));
    return {
      id: `made-${i}`,
      title: [brand, ...middle, pick(words, chance), kind].join(" "),
      brand,
      category: kind,
      tags: [pick(colours, chance), pick(materials, chance)],
      description: "",
      price: Math.round(500 + chance() * 20000) / 100,
    };
  });
}

const cell = (value) => `"${String(value).replaceAll('"', '""')}"`;

/** What `nearshelf build --catalog` reads. */
export function catalogueCsv(products, columns = ["id", "title", "brand", "category", "tags", "description", "price"]) {
  const row = (product) => columns.map((name) => cell(name === "tags" ? product.tags.join("|") : product[name])).join(",");
  return `${columns.join(",")}\n${products.map(row).join("\n")}\n`;
}
