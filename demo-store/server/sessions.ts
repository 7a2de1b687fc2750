// SPDX-License-Identifier: MIT
import { randomUUID } from "node:crypto";

export interface OrderLine {
  readonly id: string;
  readonly title: string;
  readonly quantity: number;
  readonly price: number;
}

export interface Order {
  readonly number: string;
  readonly placedAt: Date;
  readonly lines: readonly OrderLine[];
  readonly total: number;
  readonly gift: boolean;
  readonly discount: number;
  readonly delivery: number;
}

/** What the store remembers of a visitor who has put something into a cart or a list; as any shop does. */
export interface Session {
  readonly cart: Map<string, number>;
  readonly wishlist: Set<string>;
  readonly compare: Set<string>;
  readonly orders: Order[];
  /** Whether the voucher of the day was entered. */
  voucher: boolean;
}

/** Visitors beyond this number push out the one not seen for longest. */
const maxSessions = 5000;

const empty = (): Session => ({ cart: new Map(), wishlist: new Set(), compare: new Set(), orders: [], voucher: false });

/** Sessions in memory: a demo store forgets with its process. */
export class Sessions {
  private readonly byId = new Map<string, Session>();

  /** An empty one, which is not kept, for visitors without a session. */
  find(id: string | undefined): Session {
    const session = id === undefined ? undefined : this.byId.get(id);
    if (!session || id === undefined) return empty();
    this.byId.delete(id);
    this.byId.set(id, session);
    return session;
  }

  /** The visitor's session, made if need be; `id` is then a new one. */
  open(id: string | undefined): { id: string; session: Session } {
    const known = id === undefined ? undefined : this.byId.get(id);
    if (known && id !== undefined) return { id, session: this.find(id) };
    const fresh = { id: randomUUID(), session: empty() };
    this.byId.set(fresh.id, fresh.session);
    const oldest = this.byId.keys().next().value;
    if (this.byId.size > maxSessions && oldest !== undefined) this.byId.delete(oldest);
    return fresh;
  }
}
