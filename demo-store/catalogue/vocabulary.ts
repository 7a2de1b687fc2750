// SPDX-License-Identifier: MIT
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

export const styles = ["minimal", "classic", "rustic", "playful", "modern", "romantic", "natural", "bold", "sporty"] as const;
export type Style = (typeof styles)[number];
export type Season = "spring" | "summer" | "autumn" | "winter" | "gift";

/** Word in the title, sentence in the description, style, then a pattern for the picture and a colour of its own. */
export type Variant = readonly [word: string, sentence: string, style: Style, pattern?: string, colour?: string];

/** One kind of product ("frying pan") with everything that may be combined into products a shop would sell. */
export interface ProductType {
  readonly key: string;
  readonly noun: string;
  readonly count: number;
  /** Narrower than its subcategory's, where not every brand makes it. */
  readonly brands?: Readonly<Record<string, number>>;
  /** Lowest and highest price before the brand's level. */
  readonly price: readonly [number, number];
  readonly titles: readonly string[];
  readonly series?: readonly string[];
  readonly sizes?: readonly string[];
  readonly sizesByMaterial?: Readonly<Record<string, readonly string[]>>;
  /** Material → the colours it comes in. */
  readonly of: Readonly<Record<string, readonly string[]>>;
  readonly variants: readonly Variant[];
  readonly variantsByMaterial?: Readonly<Record<string, readonly Variant[]>>;
  /** First sentences; {size}, {colour} and {material} are filled in. */
  readonly about: readonly string[];
  readonly sizing?: string;
  readonly shapes: readonly string[];
  /** The n-th variant is drawn with the n-th shape. */
  readonly shapeByVariant?: boolean;
  readonly shapeFor?: Readonly<Record<string, string>>;
  readonly shapeByMaterial?: Readonly<Record<string, string>>;
  readonly goesWith?: readonly string[];
  readonly audience?: string;
  readonly season?: Season;
  readonly gift?: boolean;
  /** Typical days until the same shopper buys it again; absent where nobody does. */
  readonly buyAgain?: number;
}

export interface Subcategory {
  readonly name: string;
  readonly season?: Season;
  readonly audience?: string;
  readonly brands?: Readonly<Record<string, number>>;
  readonly types: readonly ProductType[];
}

export interface Department {
  readonly department: string;
  /** One letter that starts the product ids. */
  readonly code: string;
  /** Place in the store's menu, from 1. */
  readonly position: number;
  readonly audience?: string;
  /** Brand → price level, 1 being the department's middle. */
  readonly brands: Readonly<Record<string, number>>;
  /** Material → sentences, one of which ends up in the description. */
  readonly materials: Readonly<Record<string, readonly string[]>>;
  readonly subcategories: readonly Subcategory[];
}

/** Reads every department of a vocabulary folder, in the order of the store's menu. Throws naming the file and what is wrong in it. */
export function loadVocabulary(folder: string): Department[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort();
  const departments = files.map((name) => {
    const path = join(folder, name);
    const department = parse(readFileSync(path, "utf8")) as Department;
    checkDepartment(department, path);
    return department;
  });
  checkReferences(departments);
  return departments.sort((a, b) => a.position - b.position);
}

function checkDepartment(department: Department, path: string): void {
  for (const field of ["department", "code", "position", "brands", "materials", "subcategories"] as const) {
    if (department[field] === undefined) throw new Error(`${path}: "${field}" is missing`);
  }
  for (const type of department.subcategories.flatMap((sub) => sub.types)) {
    const where = `${path}: ${type.key}`;
    for (const material of Object.keys(type.of)) {
      if (!department.materials[material]) throw new Error(`${where}: no sentences about the material "${material}"`);
    }
    for (const variant of [...type.variants, ...Object.values(type.variantsByMaterial ?? {}).flat()]) {
      if (!styles.includes(variant[2])) throw new Error(`${where}: unknown style "${variant[2]}" of "${variant[0]}"`);
    }
    const drawn = [...Object.values(type.shapeFor ?? {}), ...Object.values(type.shapeByMaterial ?? {})];
    const unlisted = drawn.find((shape) => !type.shapes.includes(shape));
    if (unlisted) throw new Error(`${where}: shape "${unlisted}" is not among its shapes`);
  }
}

function checkReferences(departments: readonly Department[]): void {
  const types = departments.flatMap((d) => d.subcategories.flatMap((s) => s.types));
  const keys = new Set(types.map((type) => type.key));
  for (const type of types) {
    const lost = type.goesWith?.find((key) => !keys.has(key));
    if (lost) throw new Error(`vocabulary: ${type.key} goes with "${lost}", which no file defines`);
  }
}
