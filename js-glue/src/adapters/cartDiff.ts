// SPDX-License-Identifier: MIT
// What was put into the cart and what was taken out, by looking at the cart before and after. Events of themes and blocks only say that
// it may have changed: they often carry no product, and which address changed it differs from version to version.
import type { StoreEvent } from "../sdk/api";

/** Pieces by product id. */
export type Cart = Map<string, number>;

export interface CartWatch {
  /** The cart may have changed. */
  look(): void;
  /** The cart as the page or an event told it, without asking. */
  take(cart: Cart): void;
  /** null: not yet known. */
  contents(): string[] | null;
}

export function differences(before: Cart, after: Cart): StoreEvent[] {
  const events: StoreEvent[] = [];
  for (const item of new Set([...before.keys(), ...after.keys()])) {
    const change = (after.get(item) ?? 0) - (before.get(item) ?? 0);
    if (change > 0) events.push({ event: "add_to_cart", item, amount: change });
    if (change < 0) events.push({ event: "remove_from_cart", item, amount: -change });
  }
  return events;
}

/** Several signs of one change arrive close to each other. */
const settleMillis = 150;

/** `read` asks the store for the cart; null: it cannot be known now. The first answer is where counting starts. */
export function watchCart(read: () => Promise<Cart | null>, tell: (event: StoreEvent) => void): CartWatch {
  let known: Cart | null = null;
  let waiting = false;
  let running: Promise<void> = Promise.resolve();

  const take = (cart: Cart): void => {
    const before = known;
    known = cart;
    if (before) for (const event of differences(before, cart)) tell(event);
  };

  const ask = async (): Promise<void> => {
    const cart = await read().catch(() => null);
    if (cart) take(cart);
  };

  return {
    look() {
      if (waiting) return;
      waiting = true;
      setTimeout(() => {
        waiting = false;
        running = running.then(ask);
      }, settleMillis);
    },
    take,
    contents: () => known && [...known.keys()],
  };
}
