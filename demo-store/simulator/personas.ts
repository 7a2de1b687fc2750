// SPDX-License-Identifier: MIT

/** A way of life: how strongly it draws to departments ("Kitchen") and subcategories ("Kitchen > Cookware"), and to styles. */
export interface Persona {
  readonly name: string;
  readonly share: number;
  readonly draws: Readonly<Record<string, number>>;
  readonly styles: readonly string[];
}

export const personas: readonly Persona[] = [
  {
    name: "cook",
    share: 11,
    draws: { Kitchen: 3, "Pantry > Cooking": 2.4, "Books & Paper > Cookery & Craft": 1.6 },
    styles: ["rustic", "classic"],
  },
  {
    name: "coffee lover",
    share: 8,
    draws: { "Pantry > Coffee & Tea": 3.4, "Kitchen > Coffee & Tea": 2.8, "Pantry > Sweet Things": 1.8 },
    styles: ["modern", "minimal"],
  },
  { name: "nest builder", share: 12, draws: { Living: 3, Bath: 1.8, "Garden > Plants": 1.2 }, styles: ["natural", "minimal"] },
  {
    name: "mover",
    share: 6,
    draws: { Furniture: 3.2, "Living > Lighting": 2.2, "Living > Rugs & Storage": 2 },
    styles: ["modern", "minimal"],
  },
  {
    name: "gardener",
    share: 10,
    draws: { Garden: 3.3, "Books & Paper > Cookery & Craft": 0.9, "Shoes > Boots": 0.6 },
    styles: ["natural", "rustic"],
  },
  {
    name: "camper",
    share: 8,
    draws: { Outdoor: 3.2, "Accessories > Backpacks & Travel": 1.8, "Shoes > Socks": 1 },
    styles: ["sporty", "natural"],
  },
  {
    name: "runner",
    share: 7,
    draws: { "Sports > Running & Cycling": 3.3, "Shoes > Trainers": 2.2, "Tech > Audio": 1 },
    styles: ["sporty", "bold"],
  },
  {
    name: "yogi",
    share: 6,
    draws: { "Sports > Yoga & Pilates": 3.2, Beauty: 1.6, "Sports > Strength": 1.3 },
    styles: ["natural", "minimal"],
  },
  {
    name: "parent",
    share: 11,
    draws: { Toys: 3, "Books & Paper > Children's Books": 2.6, "Kitchen > Baking & Tools": 0.8 },
    styles: ["playful", "classic"],
  },
  {
    name: "reader",
    share: 8,
    draws: { "Books & Paper > Fiction": 3.4, "Books & Paper > Notebooks & Pens": 2.2, "Tech > Phone & Desk": 0.8 },
    styles: ["classic", "romantic"],
  },
  { name: "dog person", share: 7, draws: { "Pets > Dogs": 3.6, "Pets > Food & Bowls": 2.4 }, styles: ["classic", "rustic"] },
  {
    name: "cat person",
    share: 5,
    draws: { "Pets > Cats & Small Pets": 3.4, "Pets > Food & Bowls": 2.2, "Living > Cushions & Throws": 0.9 },
    styles: ["playful", "minimal"],
  },
  {
    name: "dresser",
    share: 13,
    draws: { Women: 3.1, "Shoes > Boots": 1.2, "Accessories > Handbags & Wallets": 1.6 },
    styles: ["romantic", "classic"],
  },
  {
    name: "plain dresser",
    share: 9,
    draws: { Men: 3.1, "Shoes > Trainers": 1.3, "Accessories > Watches & Eyewear": 1.3 },
    styles: ["minimal", "classic"],
  },
  { name: "bather", share: 9, draws: { Beauty: 3.1, Bath: 1.8, "Living > Candles & Scent": 2 }, styles: ["natural", "romantic"] },
  { name: "tinkerer", share: 8, draws: { Tech: 3.2, "Furniture > Tables & Desks": 1 }, styles: ["modern", "minimal"] },
];
