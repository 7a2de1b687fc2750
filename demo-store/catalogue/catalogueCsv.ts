// SPDX-License-Identifier: MIT
import { toCsv } from "./csv.ts";
import type { Product } from "./product.ts";

const columns = [
  "id",
  "title",
  "brand",
  "category",
  "description",
  "price",
  "compare_at",
  "cost",
  "stock",
  "created_at",
  "tags",
  "color",
  "material",
  "style",
  "audience",
  "rating",
  "reviews",
  "image",
  "url",
  "currency",
];

const currency = "GBP";

/** The catalogue in the plain CSV that demo-store/README.md documents. */
export function catalogueCsv(products: readonly Product[]): string {
  return toCsv(
    columns,
    products.map((p) => [
      p.id,
      p.title,
      p.brand,
      p.category.join(" > "),
      p.description,
      p.price.toFixed(2),
      p.compareAt?.toFixed(2) ?? "",
      p.cost.toFixed(2),
      p.stock,
      p.createdAt,
      p.tags.join("|"),
      p.color,
      p.material,
      p.style,
      p.audience,
      p.rating === 0 ? "" : p.rating.toFixed(1),
      p.reviews,
      `/images/${p.id}.svg`,
      `/product/${p.id}`,
      currency,
    ]),
  );
}
