// SPDX-License-Identifier: MIT
import type { Product } from "../catalogue/product.ts";
import type { StoreItem } from "../server/storeItem.ts";

/** The generated catalogue as the store server reads it. */
export function storeItems(products: readonly Product[]): StoreItem[] {
  return products.map((p) => ({
    id: p.id,
    title: p.title,
    brand: p.brand,
    category: [...p.category],
    price: p.price,
    ...(p.compareAt ? { oldPrice: p.compareAt } : {}),
    url: `/product/${p.id}`,
    image: `/images/${p.id}.svg`,
    stock: p.stock,
    description: p.description,
    ...(p.reviews > 0 ? { rating: p.rating, reviews: p.reviews } : {}),
    createdAt: p.createdAt,
    attributes: { Colour: p.color, Material: p.material, Style: p.style },
  }));
}
