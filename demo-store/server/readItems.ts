// SPDX-License-Identifier: MIT
import { readFileSync } from "node:fs";
import type { StoreItem } from "./storeItem.ts";

/** A table column by column, as `nearshelf build` writes its cards file. */
type CardColumns = { readonly id: unknown[] } & Readonly<Record<string, unknown>>;
export type Row = Readonly<Record<string, unknown>>;

/**
 * Products from a JSON file: an array of items (see StoreItem; a category may also be "Kitchen > Cookware"), or the cards file beside a
 * pack. Page addresses become the store's own. Throws naming the file and the row.
 */
export function readItems(path: string): StoreItem[] {
  return readRows(path).map((row, i) => toItem(row, `${path}: row ${i + 1}`));
}

/** The same file as it stands, row by row, with the merchant's own addresses. */
export function readRows(path: string): Row[] {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new Error(`${path}: not readable as JSON (${error instanceof Error ? error.message : error})`);
  }
  const rows = Array.isArray(content) ? (content as Row[]) : rowsOfColumns(content, path);
  if (rows.length === 0) throw new Error(`${path}: holds no products`);
  return rows;
}

function rowsOfColumns(content: unknown, path: string): Row[] {
  const table = content as CardColumns | null;
  if (!Array.isArray(table?.id)) throw new Error(`${path}: neither an array of products nor a cards file with a column "id"`);
  const columns = Object.entries(table).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));
  return table.id.map((_, i) => Object.fromEntries(columns.map(([name, values]) => [name, values[i]])));
}

function toItem(row: Row, where: string): StoreItem {
  const id = text(row.id);
  const title = text(row.title);
  if (id === "") throw new Error(`${where}: "id" is missing`);
  const attributes = row.attributes;
  return {
    id,
    title: title === "" ? id : title,
    brand: text(row.brand),
    category: toPath(row.category),
    price: number(row.price),
    ...optional("oldPrice", number(row.oldPrice)),
    url: `/product/${encodeURIComponent(id)}`,
    image: `/images/${encodeURIComponent(id)}`,
    stock: number(row.stock),
    description: text(row.description),
    ...optional("rating", number(row.rating)),
    ...optional("reviews", number(row.reviews)),
    ...optional("createdAt", text(row.createdAt) || null),
    ...(attributes && typeof attributes === "object" ? { attributes: attributes as Record<string, string> } : {}),
  };
}

function toPath(value: unknown): string[] {
  const parts = Array.isArray(value) ? value.map(text) : text(value).split(">");
  const path = parts.map((part) => part.trim()).filter((part) => part !== "");
  return path.length > 0 ? path : ["Everything"];
}

const text = (value: unknown): string => (typeof value === "string" || typeof value === "number" ? String(value) : "");
const number = (value: unknown): number | null => (typeof value === "number" && Number.isFinite(value) ? value : null);

function optional<Name extends string, Value>(name: Name, value: Value | null): { [K in Name]?: Value } {
  return value === null ? {} : ({ [name]: value } as { [K in Name]?: Value });
}
