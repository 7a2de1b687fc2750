// SPDX-License-Identifier: MIT
import { addDays } from "./dates.ts";
import { makePrice } from "./pricing.ts";
import type { Product } from "./product.ts";
import { Random } from "./random.ts";
import type { Department, ProductType, Subcategory, Variant } from "./vocabulary.ts";
import { describe, fillTitle } from "./wording.ts";

export interface CatalogueParams {
  /** Any text; the same text gives the same catalogue. */
  readonly seed: string;
  /** ISO date the catalogue is exported on; ages count back from it. */
  readonly date: string;
}

/** Share of products without stock, and share added within `newDays`. */
const outOfStockShare = 0.05;
const newShare = 0.13;
const newDays = 40;

interface Choice {
  readonly type: ProductType;
  readonly material: string;
  readonly color: string;
  readonly variant: Variant;
  readonly size: string;
  readonly series: string;
  /** Which of its kind this is: 0, 1, 2 … */
  readonly turn: number;
}

/** All products of a vocabulary, each with a title of its own. */
export function composeCatalogue(departments: readonly Department[], params: CatalogueParams): Product[] {
  const titles = new Set<string>();
  return departments.flatMap((department) => {
    let number = 1000;
    return department.subcategories.flatMap((sub) =>
      sub.types.flatMap((type) => {
        const random = new Random(`${params.seed}/catalogue/${type.key}`);
        const products = chooseCombinations(type, titles, random);
        return products.map(([choice, title]) => {
          number += 1 + random.index(7);
          return makeProduct(`${department.code}${number}`, title, choice, department, sub, params.date, random);
        });
      }),
    );
  });
}

/** Up to `type.count` combinations whose titles differ, spread over its materials, colours, variants and sizes. */
function chooseCombinations(type: ProductType, titles: Set<string>, random: Random): [Choice, string][] {
  const cloths = interleave(
    Object.entries(type.of).map(([material, colors]) => random.shuffled(colors).map((color) => [material, color] as const)),
  );
  const chosen: [Choice, string][] = [];
  const turns = new Map<string, number>();
  for (let attempt = 0; attempt < type.count * 40 && chosen.length < type.count; attempt++) {
    const [material, color] = cloths[attempt % cloths.length] as readonly [string, string];
    const variants = type.variantsByMaterial?.[material] ?? type.variants;
    const group = type.variantsByMaterial?.[material] ? material : "";
    const turn = turns.get(group) ?? 0;
    turns.set(group, turn + 1);
    // In turn while every colour is new; at random after that, or the same pairs would keep coming back.
    const variant = variants[attempt < cloths.length ? turn % variants.length : random.index(variants.length)] as Variant;
    const sizes = type.sizesByMaterial?.[material] ?? type.sizes ?? [""];
    const choice: Choice = {
      type,
      material,
      color: variant[4] ?? color,
      variant,
      size: sizes[random.index(sizes.length)] as string,
      series: type.series?.[attempt % type.series.length] ?? "",
      turn: chosen.length,
    };
    const title = fillTitle(type.titles[attempt % type.titles.length] as string, choice);
    if (titles.has(title)) continue;
    titles.add(title);
    chosen.push([choice, title]);
  }
  if (chosen.length < type.count)
    throw new Error(`vocabulary: ${type.key} has words for ${chosen.length} products, not ${type.count}`);
  return chosen;
}

function makeProduct(
  id: string,
  title: string,
  choice: Choice,
  department: Department,
  sub: Subcategory,
  date: string,
  random: Random,
): Product {
  const { type, variant, material } = choice;
  const brands = Object.entries(type.brands ?? sub.brands ?? department.brands);
  const [brand, brandLevel] = random.pick(brands);
  const sizes = type.sizesByMaterial?.[material] ?? type.sizes ?? [];
  const sizeShare = sizes.length > 1 ? sizes.indexOf(choice.size) / (sizes.length - 1) : random.next();
  const priceLevel = Math.min(1, Math.max(0, 0.1 + 0.5 * sizeShare + 0.4 * random.next()));
  const tag = makePrice(type.price, priceLevel, brandLevel, random);
  const ageDays = random.chance(newShare) ? random.index(newDays) : newDays + 20 + random.index(760);
  const appeal = random.normal();
  const reviews = ageDays < 21 ? 0 : Math.round(Math.exp(2.4 + 0.9 * appeal + 0.5 * random.normal()));
  const season = type.season ?? sub.season;
  const audience = type.audience ?? sub.audience ?? department.audience ?? "everyone";
  return {
    id,
    title,
    brand,
    category: [department.department, sub.name],
    description: describe(choice, department.materials[material] ?? []),
    ...tag,
    stock: random.chance(outOfStockShare) ? 0 : 1 + Math.round(Math.exp(2.6 + 0.9 * random.normal())),
    createdAt: addDays(date, -ageDays),
    tags: [
      type.noun,
      ...(season ? [season] : []),
      ...(type.gift ? ["gift idea"] : []),
      ...(tag.compareAt ? ["sale"] : []),
      ...(ageDays < newDays ? ["new"] : []),
    ],
    color: choice.color,
    material,
    style: variant[2],
    audience,
    rating: reviews === 0 ? 0 : Math.round(Math.min(5, Math.max(3.2, 4.35 + 0.18 * appeal + 0.22 * random.normal())) * 10) / 10,
    reviews,
    type,
    shape: chooseShape(choice),
    pattern: variant[3] ?? "plain",
    ...(season ? { season } : {}),
    appeal,
    priceLevel,
    ageDays,
  };
}

function chooseShape({ type, variant, material, turn }: Choice): string {
  const { shapes } = type;
  const byName = type.shapeFor?.[variant[0]] ?? type.shapeByMaterial?.[material];
  if (byName) return byName;
  if (type.shapeFor || type.shapeByMaterial) return shapes[0] as string;
  const position = type.shapeByVariant ? type.variants.indexOf(variant) : turn;
  return shapes[position % shapes.length] as string;
}

function interleave<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => (i < list.length ? [list[i] as T] : []))).flat();
}
