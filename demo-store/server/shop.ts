// SPDX-License-Identifier: MIT
import type { StoreItem } from "./storeItem.ts";

export interface Category {
  readonly name: string;
  /** Part of the address: "home/cushions-throws". */
  readonly path: string;
  readonly parent: Category | undefined;
  readonly children: readonly Category[];
  /** Best known first. */
  readonly items: readonly StoreItem[];
}

/** The whole range, ready to be shown. */
export interface Shop {
  readonly items: readonly StoreItem[];
  readonly byId: ReadonlyMap<string, StoreItem>;
  readonly departments: readonly Category[];
  /** The departments the menu has room for. */
  readonly menu: readonly Category[];
  readonly byPath: ReadonlyMap<string, Category>;
  readonly bestKnown: readonly StoreItem[];
  readonly newest: readonly StoreItem[];
  /** The narrowest category of an item. */
  categoryOf(item: StoreItem): Category;
}

interface GrowingCategory extends Category {
  readonly children: GrowingCategory[];
  readonly items: StoreItem[];
}

/** More departments than this do not fit; then the largest are shown. */
const menuLength = 18;

export function openShop(items: readonly StoreItem[]): Shop {
  const bestKnown = [...items].sort((a, b) => (b.reviews ?? 0) - (a.reviews ?? 0));
  const newest = [...items].sort((a, b) => (b.createdAt ?? "").localeCompare(a.createdAt ?? ""));
  const byPath = new Map<string, GrowingCategory>();
  const narrowest = new Map<string, Category>();
  for (const item of bestKnown) {
    let parent: GrowingCategory | undefined;
    for (const name of item.category) {
      const path: string = [...(parent ? [parent.path] : []), slug(name)].join("/");
      let category = byPath.get(path);
      if (!category) {
        category = { name, path, parent, children: [], items: [] };
        byPath.set(path, category);
        parent?.children.push(category);
      }
      category.items.push(item);
      parent = category;
    }
    if (parent) narrowest.set(item.id, parent);
  }
  // In the order of the file, which is the merchant's.
  const departmentNames = [...new Set(items.map((item) => slug(item.category[0] ?? "")))];
  const departments = departmentNames.flatMap((path) => byPath.get(path) ?? []);
  const largest = new Set([...departments].sort((a, b) => b.items.length - a.items.length).slice(0, menuLength));
  return {
    items,
    byId: new Map(items.map((item) => [item.id, item])),
    departments,
    menu: departments.filter((department) => largest.has(department)),
    byPath,
    bestKnown,
    newest,
    categoryOf: (item) => narrowest.get(item.id) as Category,
  };
}

function slug(name: string): string {
  const plain = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
  return plain === "" ? "all" : plain;
}
